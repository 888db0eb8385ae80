
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
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where the symbols stand')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'How wide both versions side by side are, from 40 columns')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The program that shows a long output on a terminal')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Show only rows with a change of these categories')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Pass over rows whose changes are all of these; the same categories')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of both files; detected where it is not given')
            [CompletionResult]::new('--resolution', '--resolution', [CompletionResultType]::ParameterName, 'Compare only the resolution of this number, in files that hold several')
            [CompletionResult]::new('--base-view', '--base-view', [CompletionResultType]::ParameterName, 'Which version of BASE is compared, where it holds tracked changes')
            [CompletionResult]::new('--revised-view', '--revised-view', [CompletionResultType]::ParameterName, 'Which version of REVISED is compared; the same choice')
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'The author of the tracked changes that are written')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'Their date, such as 2026-01-31T09:30:00Z; none is written without it')
            [CompletionResult]::new('--moves', '--moves', [CompletionResultType]::ParameterName, 'How clauses that moved unchanged are written')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The largest file, with K, M or G behind the number; standard input too')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The largest Word document once its parts are unpacked')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The most parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The most tags in one part of a Word document')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses too, not only their number')
            [CompletionResult]::new('--stat', '--stat', [CompletionResultType]::ParameterName, 'Print the figures only')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Say of each row why its clauses were paired')
            [CompletionResult]::new('--side-by-side', '--side-by-side', [CompletionResultType]::ParameterName, 'Set both versions side by side, in the terminal or as text')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long outputs like short ones')
            [CompletionResult]::new('--typography', '--typography', [CompletionResultType]::ParameterName, 'Mark differences of typography too: spaces, hyphens, quotes, letter forms')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Compare any text, paragraph by paragraph')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two versions; what is done where no command is named')
            [CompletionResult]::new('accept', 'accept', [CompletionResultType]::ParameterValue, 'Write a Word document with its tracked changes accepted')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Write a Word document with its tracked changes rejected')
            [CompletionResult]::new('outline', 'outline', [CompletionResultType]::ParameterValue, 'Print the clauses of one file as they were read')
            [CompletionResult]::new('batch', 'batch', [CompletionResultType]::ParameterValue, 'Compare the files of two folders, and write a report for each pair')
            [CompletionResult]::new('git-diff', 'git-diff', [CompletionResultType]::ParameterValue, 'Compare two versions of a file for git, as an external diff driver')
            [CompletionResult]::new('textconv', 'textconv', [CompletionResultType]::ParameterValue, 'Print the text of a file for git, a paragraph a line')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Compare two versions of an invented resolution, in any of the six languages')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Print a shell completion, the man page, a JSON schema or the manual')
            break
        }
        'revmark;diff' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where the symbols stand')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'How wide both versions side by side are, from 40 columns')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The program that shows a long output on a terminal')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Show only rows with a change of these categories')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Pass over rows whose changes are all of these; the same categories')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of both files; detected where it is not given')
            [CompletionResult]::new('--resolution', '--resolution', [CompletionResultType]::ParameterName, 'Compare only the resolution of this number, in files that hold several')
            [CompletionResult]::new('--base-view', '--base-view', [CompletionResultType]::ParameterName, 'Which version of BASE is compared, where it holds tracked changes')
            [CompletionResult]::new('--revised-view', '--revised-view', [CompletionResultType]::ParameterName, 'Which version of REVISED is compared; the same choice')
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'The author of the tracked changes that are written')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'Their date, such as 2026-01-31T09:30:00Z; none is written without it')
            [CompletionResult]::new('--moves', '--moves', [CompletionResultType]::ParameterName, 'How clauses that moved unchanged are written')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The largest file, with K, M or G behind the number; standard input too')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The largest Word document once its parts are unpacked')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The most parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The most tags in one part of a Word document')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses too, not only their number')
            [CompletionResult]::new('--stat', '--stat', [CompletionResultType]::ParameterName, 'Print the figures only')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Say of each row why its clauses were paired')
            [CompletionResult]::new('--side-by-side', '--side-by-side', [CompletionResultType]::ParameterName, 'Set both versions side by side, in the terminal or as text')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long outputs like short ones')
            [CompletionResult]::new('--typography', '--typography', [CompletionResultType]::ParameterName, 'Mark differences of typography too: spaces, hyphens, quotes, letter forms')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Compare any text, paragraph by paragraph')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;accept' {
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'Resolve only the changes of this author')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to write the document')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the document')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The program that shows a long output on a terminal')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The largest file, with K, M or G behind the number; standard input too')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The largest Word document once its parts are unpacked')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The most parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The most tags in one part of a Word document')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long outputs like short ones')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;reject' {
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'Resolve only the changes of this author')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to write the document')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write the document')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The program that shows a long output on a terminal')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The largest file, with K, M or G behind the number; standard input too')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The largest Word document once its parts are unpacked')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The most parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The most tags in one part of a Word document')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long outputs like short ones')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;outline' {
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the clauses')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the clauses')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the file; detected where it is not given')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The program that shows a long output on a terminal')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The largest file, with K, M or G behind the number; standard input too')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The largest Word document once its parts are unpacked')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The most parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The most tags in one part of a Word document')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Read any text, paragraph by paragraph')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long outputs like short ones')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;batch' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The folder to write the reports into, which is made if it is not there')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The folder to write the reports into, which is made if it is not there')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'What to write for each pair, several with commas between them; html where it is not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to write for each pair, several with commas between them; html where it is not given')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'How many pairs to compare at a time; as many as there are cores where it is not given')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many pairs to compare at a time; as many as there are cores where it is not given')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where the symbols stand')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Show only rows with a change of these categories')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Pass over rows whose changes are all of these; the same categories')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of all files; detected where it is not given')
            [CompletionResult]::new('--base-view', '--base-view', [CompletionResultType]::ParameterName, 'Which version of BASE is compared, where it holds tracked changes')
            [CompletionResult]::new('--revised-view', '--revised-view', [CompletionResultType]::ParameterName, 'Which version of REVISED is compared; the same choice')
            [CompletionResult]::new('--author', '--author', [CompletionResultType]::ParameterName, 'The author of the tracked changes that are written')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'Their date, such as 2026-01-31T09:30:00Z; none is written without it')
            [CompletionResult]::new('--moves', '--moves', [CompletionResultType]::ParameterName, 'How clauses that moved unchanged are written')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The largest file, with K, M or G behind the number; standard input too')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The largest Word document once its parts are unpacked')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The most parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The most tags in one part of a Word document')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses too, in text and Markdown; other formats always have them')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Show no progress and no figures, only errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Show no progress and no figures, only errors')
            [CompletionResult]::new('--typography', '--typography', [CompletionResultType]::ParameterName, 'Mark differences of typography too: spaces, hyphens, quotes, letter forms')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Compare any text, paragraph by paragraph')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;git-diff' {
            [CompletionResult]::new('--view', '--view', [CompletionResultType]::ParameterName, 'Which version is compared, where a Word document holds tracked changes')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where the symbols stand')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'How wide both versions side by side are, from 40 columns')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Show only rows with a change of these categories')
            [CompletionResult]::new('--ignore', '--ignore', [CompletionResultType]::ParameterName, 'Pass over rows whose changes are all of these; the same categories')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of both files; detected where it is not given')
            [CompletionResult]::new('--resolution', '--resolution', [CompletionResultType]::ParameterName, 'Compare only the resolution of this number, in files that hold several')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The largest file, with K, M or G behind the number; standard input too')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The largest Word document once its parts are unpacked')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The most parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The most tags in one part of a Word document')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 1 where anything changed, for `trustExitCode` in the configuration of git')
            [CompletionResult]::new('--no-warnings', '--no-warnings', [CompletionResultType]::ParameterName, 'Print no warnings')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses too, not only their number')
            [CompletionResult]::new('--stat', '--stat', [CompletionResultType]::ParameterName, 'Print the figures only')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Say of each row why its clauses were paired')
            [CompletionResult]::new('--side-by-side', '--side-by-side', [CompletionResultType]::ParameterName, 'Set both versions side by side, in the terminal or as text')
            [CompletionResult]::new('--typography', '--typography', [CompletionResultType]::ParameterName, 'Mark differences of typography too: spaces, hyphens, quotes, letter forms')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Compare any text, paragraph by paragraph')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;textconv' {
            [CompletionResult]::new('--view', '--view', [CompletionResultType]::ParameterName, 'Which version is printed, where a Word document holds tracked changes')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'The largest file, with K, M or G behind the number; standard input too')
            [CompletionResult]::new('--max-unpacked', '--max-unpacked', [CompletionResultType]::ParameterName, 'The largest Word document once its parts are unpacked')
            [CompletionResult]::new('--max-parts', '--max-parts', [CompletionResultType]::ParameterName, 'The most parts in a Word document: texts, pictures, embedded files')
            [CompletionResult]::new('--max-tags', '--max-tags', [CompletionResultType]::ParameterName, 'The most tags in one part of a Word document')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'revmark;demo' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the example')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the comparison')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Where the symbols stand')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'How wide both versions side by side are, from 40 columns')
            [CompletionResult]::new('--pager', '--pager', [CompletionResultType]::ParameterName, 'The program that shows a long output on a terminal')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to a file instead of standard output, whole or not at all')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print unchanged clauses too, not only their number')
            [CompletionResult]::new('--stat', '--stat', [CompletionResultType]::ParameterName, 'Print the figures only')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Say of each row why its clauses were paired')
            [CompletionResult]::new('--side-by-side', '--side-by-side', [CompletionResultType]::ParameterName, 'Set both versions side by side, in the terminal or as text')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no output and no warnings, only errors')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long outputs like short ones')
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
            [CompletionResult]::new('reference', 'reference', [CompletionResultType]::ParameterValue, 'Print this command line as a page of Markdown')
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
