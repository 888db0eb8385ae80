
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'revmark' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'revmark'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'revmark' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where to print the symbols')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'The width of the side-by-side view, at least 40 columns')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The pager for long output on a terminal')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Show only rows with changes in these categories')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Hide rows whose changes are all in these categories (see --only)')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of both files (default: detected)')
            [CompletionResult]::new('--resolution', '--resolution', [CompletionResultType]::ParameterName, 'Compare only the resolution with this number')
            [CompletionResult]::new('--base-view', '--base-view', [CompletionResultType]::ParameterName, 'Which version of BASE to compare if it holds tracked changes')
            [CompletionResult]::new('--revised-view', '--revised-view', [CompletionResultType]::ParameterName, 'Which version of REVISED to compare (see --base-view)')
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'The author of the tracked changes')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The date of the tracked changes, such as 2026-01-31T09:30:00Z (default: no date)')
            [CompletionResult]::new('--moves', '--moves', [CompletionResultType]::ParameterName, 'How to write clauses that moved without other changes')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The maximum size of a file or of standard input, for example 512K, 64M or 1G')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The maximum size of a Word document after unpacking')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The maximum number of parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The maximum number of XML tags in one part of a Word document')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses instead of counting them')
            [CompletionResult]::new('--stat', '--stat', [CompletionResultType]::ParameterName, 'Print only the figures')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Explain for each row why its clauses were paired')
            [CompletionResult]::new('--side-by-side', '--side-by-side', [CompletionResultType]::ParameterName, 'Show both versions side by side, in the terminal or as text')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not use a pager')
            [CompletionResult]::new('--typography', '--typography', [CompletionResultType]::ParameterName, 'Also mark typography: spaces, hyphens, quotes, letter forms')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Compare any text, paragraph by paragraph')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'The arguments of a comparison')
            [CompletionResult]::new('accept', 'accept', [CompletionResultType]::ParameterValue, 'The arguments of `accept` and `reject`')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'The arguments of `accept` and `reject`')
            [CompletionResult]::new('outline', 'outline', [CompletionResultType]::ParameterValue, 'The arguments of `outline`')
            [CompletionResult]::new('batch', 'batch', [CompletionResultType]::ParameterValue, 'The arguments of `batch`')
            [CompletionResult]::new('git-diff', 'git-diff', [CompletionResultType]::ParameterValue, 'The arguments of `git-diff`')
            [CompletionResult]::new('textconv', 'textconv', [CompletionResultType]::ParameterValue, 'The arguments of `textconv`')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'The arguments of `demo`')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'The texts that `generate` prints')
            break
        }
        'revmark;diff' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where to print the symbols')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'The width of the side-by-side view, at least 40 columns')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The pager for long output on a terminal')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Show only rows with changes in these categories')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Hide rows whose changes are all in these categories (see --only)')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of both files (default: detected)')
            [CompletionResult]::new('--resolution', '--resolution', [CompletionResultType]::ParameterName, 'Compare only the resolution with this number')
            [CompletionResult]::new('--base-view', '--base-view', [CompletionResultType]::ParameterName, 'Which version of BASE to compare if it holds tracked changes')
            [CompletionResult]::new('--revised-view', '--revised-view', [CompletionResultType]::ParameterName, 'Which version of REVISED to compare (see --base-view)')
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'The author of the tracked changes')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The date of the tracked changes, such as 2026-01-31T09:30:00Z (default: no date)')
            [CompletionResult]::new('--moves', '--moves', [CompletionResultType]::ParameterName, 'How to write clauses that moved without other changes')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The maximum size of a file or of standard input, for example 512K, 64M or 1G')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The maximum size of a Word document after unpacking')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The maximum number of parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The maximum number of XML tags in one part of a Word document')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses instead of counting them')
            [CompletionResult]::new('--stat', '--stat', [CompletionResultType]::ParameterName, 'Print only the figures')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Explain for each row why its clauses were paired')
            [CompletionResult]::new('--side-by-side', '--side-by-side', [CompletionResultType]::ParameterName, 'Show both versions side by side, in the terminal or as text')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not use a pager')
            [CompletionResult]::new('--typography', '--typography', [CompletionResultType]::ParameterName, 'Also mark typography: spaces, hyphens, quotes, letter forms')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Compare any text, paragraph by paragraph')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;accept' {
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'Resolve only the changes of this author')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to write the document')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the document')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The pager for long output on a terminal')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The maximum size of a file or of standard input, for example 512K, 64M or 1G')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The maximum size of a Word document after unpacking')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The maximum number of parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The maximum number of XML tags in one part of a Word document')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not use a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;reject' {
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'Resolve only the changes of this author')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to write the document')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the document')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The pager for long output on a terminal')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The maximum size of a file or of standard input, for example 512K, 64M or 1G')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The maximum size of a Word document after unpacking')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The maximum number of parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The maximum number of XML tags in one part of a Word document')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not use a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;outline' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the clauses')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the clauses')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the file (default: detected)')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The pager for long output on a terminal')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The maximum size of a file or of standard input, for example 512K, 64M or 1G')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The maximum size of a Word document after unpacking')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The maximum number of parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The maximum number of XML tags in one part of a Word document')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Read any text, paragraph by paragraph')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not use a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;batch' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The folder for the reports; created if it does not exist')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The folder for the reports; created if it does not exist')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'What to write for each pair, separated by commas (default: html)')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to write for each pair, separated by commas (default: html)')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'How many pairs to compare at the same time (default: the number of cores)')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many pairs to compare at the same time (default: the number of cores)')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where to print the symbols')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Show only rows with changes in these categories')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Hide rows whose changes are all in these categories (see --only)')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of all files (default: detected)')
            [CompletionResult]::new('--base-view', '--base-view', [CompletionResultType]::ParameterName, 'Which version of BASE to compare if it holds tracked changes')
            [CompletionResult]::new('--revised-view', '--revised-view', [CompletionResultType]::ParameterName, 'Which version of REVISED to compare (see --base-view)')
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'The author of the tracked changes')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'The date of the tracked changes, such as 2026-01-31T09:30:00Z (default: no date)')
            [CompletionResult]::new('--moves', '--moves', [CompletionResultType]::ParameterName, 'How to write clauses that moved without other changes')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The maximum size of a file or of standard input, for example 512K, 64M or 1G')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The maximum size of a Word document after unpacking')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The maximum number of parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The maximum number of XML tags in one part of a Word document')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses in text and Markdown; the other formats always have them')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only errors: no progress, no figures')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only errors: no progress, no figures')
            [CompletionResult]::new('--typography', '--typography', [CompletionResultType]::ParameterName, 'Also mark typography: spaces, hyphens, quotes, letter forms')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Compare any text, paragraph by paragraph')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;git-diff' {
            [CompletionResult]::new('--view', '--view', [CompletionResultType]::ParameterName, 'Which version to compare if a Word document holds tracked changes')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where to print the symbols')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'The width of the side-by-side view, at least 40 columns')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Show only rows with changes in these categories')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Hide rows whose changes are all in these categories (see --only)')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of both files (default: detected)')
            [CompletionResult]::new('--resolution', '--resolution', [CompletionResultType]::ParameterName, 'Compare only the resolution with this number')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The maximum size of a file or of standard input, for example 512K, 64M or 1G')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The maximum size of a Word document after unpacking')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The maximum number of parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The maximum number of XML tags in one part of a Word document')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'Exit with 1 if anything changed, for `trustExitCode` in the git configuration')
            [CompletionResult]::new('--no-warnings', '--no-warnings', [CompletionResultType]::ParameterName, 'Print no warnings')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses instead of counting them')
            [CompletionResult]::new('--stat', '--stat', [CompletionResultType]::ParameterName, 'Print only the figures')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Explain for each row why its clauses were paired')
            [CompletionResult]::new('--side-by-side', '--side-by-side', [CompletionResultType]::ParameterName, 'Show both versions side by side, in the terminal or as text')
            [CompletionResult]::new('--typography', '--typography', [CompletionResultType]::ParameterName, 'Also mark typography: spaces, hyphens, quotes, letter forms')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Compare any text, paragraph by paragraph')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;textconv' {
            [CompletionResult]::new('--view', '--view', [CompletionResultType]::ParameterName, 'Which version to print if a Word document holds tracked changes')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The maximum size of a file or of standard input, for example 512K, 64M or 1G')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The maximum size of a Word document after unpacking')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The maximum number of parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The maximum number of XML tags in one part of a Word document')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;demo' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the example')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where to print the symbols')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'The width of the side-by-side view, at least 40 columns')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The pager for long output on a terminal')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses instead of counting them')
            [CompletionResult]::new('--stat', '--stat', [CompletionResultType]::ParameterName, 'Print only the figures')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Explain for each row why its clauses were paired')
            [CompletionResult]::new('--side-by-side', '--side-by-side', [CompletionResultType]::ParameterName, 'Show both versions side by side, in the terminal or as text')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only errors: no output, no warnings')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not use a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;generate' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the man page')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON schema of an output')
            [CompletionResult]::new('reference', 'reference', [CompletionResultType]::ParameterValue, 'Print the command-line reference in Markdown')
            break
        }
        'revmark;generate;completions' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'revmark;generate;man' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'revmark;generate;schema' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;generate;reference' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
