# Runs every script of a folder with stand-ins that record what they are told, and writes one JSON file: what each script called,
# what the parser says of it, and which of its words only PowerShell 7 knows.
param([string]$Folder, [string]$Result, [switch]$OnlyParse)
$ErrorActionPreference = 'Stop'

function New-NetFirewallRule {
  param($PolicyStore, $Name, $DisplayName, $Description, $Group, $Direction, $Action, $Enabled, $Profile, $Protocol,
    [string[]]$LocalPort, [string[]]$LocalAddress, [string[]]$RemoteAddress)
  $script:calls.Add([ordered]@{ command = 'New'; arguments = $PSBoundParameters })
}
function Remove-NetFirewallRule {
  param($PolicyStore, $Name, $ErrorAction)
  $script:calls.Add([ordered]@{ command = 'Remove'; arguments = $PSBoundParameters })
}

$newer = {
  param($node)
  $node -is [System.Management.Automation.Language.TernaryExpressionAst] -or
  $node -is [System.Management.Automation.Language.PipelineChainAst] -or
  ($node -is [System.Management.Automation.Language.PipelineAst] -and $node.Background) -or
  ($node -is [System.Management.Automation.Language.BinaryExpressionAst] -and $node.Operator -eq 'QuestionQuestion') -or
  ($node -is [System.Management.Automation.Language.AssignmentStatementAst] -and $node.Operator -eq 'QuestionQuestionEquals') -or
  ($node -is [System.Management.Automation.Language.MemberExpressionAst] -and $node.NullConditional) -or
  ($node -is [System.Management.Automation.Language.IndexExpressionAst] -and $node.NullConditional)
}

$all = foreach ($file in Get-ChildItem -LiteralPath $Folder -Filter *.ps1 | Sort-Object Name) {
  $tokens = $null
  $errors = $null
  $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref]$tokens, [ref]$errors)
  $script:calls = [System.Collections.Generic.List[object]]::new()
  if ($errors.Count -eq 0 -and -not $OnlyParse) { [void](. $file.FullName) }
  [ordered]@{
    file = $file.Name
    errors = @($errors | ForEach-Object { "$_" })
    newer = @($tree.FindAll($newer, $true) | ForEach-Object { $_.Extent.Text })
    calls = $script:calls.ToArray()
  }
}
[System.IO.File]::WriteAllText($Result, (ConvertTo-Json -InputObject @($all) -Depth 6 -Compress))
