"""Reads every YAML file of a folder, holds both documents of each against Aerleon's schemas, and prints what it read as JSON."""
import json
import pathlib
import sys

import jsonschema
import yaml

folder, schemas = map(pathlib.Path, sys.argv[1:3])
validators = [
    jsonschema.Draft7Validator(json.loads((schemas / f"aerleon-{kind}.schema.json").read_text()))
    for kind in ("definitions", "policies")
]


def faults(documents):
    for validator, document in zip(validators, documents):
        for error in validator.iter_errors(document):
            yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"


def read(file):
    documents = list(yaml.safe_load_all(file.read_text(encoding="utf-8")))
    return {"documents": documents, "faults": list(faults(documents))}


print(json.dumps([read(file) for file in sorted(folder.glob("*.yaml"))]))
