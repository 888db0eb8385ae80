
use builtin;
use str;

set edit:completion:arg-completer[revmark] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'revmark'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'revmark'= {
            cand -f 'How to print the comparison'
            cand --format 'How to print the comparison'
            cand --color 'When to use colour'
            cand --level 'Where the symbols stand'
            cand --width 'How wide both versions side by side are, from 40 columns'
            cand -o 'Write to a file instead of standard output, whole or not at all'
            cand --output 'Write to a file instead of standard output, whole or not at all'
            cand --pager 'The program that shows a long output on a terminal'
            cand --only 'Show only rows with a change of these categories'
            cand --ignore 'Pass over rows whose changes are all of these; the same categories'
            cand --lang 'The language of both files; detected where it is not given'
            cand --resolution 'Compare only the resolution of this number, in files that hold several'
            cand --base-view 'Which version of BASE is compared, where it holds tracked changes'
            cand --revised-view 'Which version of REVISED is compared; the same choice'
            cand --author 'The author of the tracked changes that are written'
            cand --date 'Their date, such as 2026-01-31T09:30:00Z; none is written without it'
            cand --moves 'How clauses that moved unchanged are written'
            cand --full 'Print unchanged clauses too, not only their number'
            cand --stat 'Print the figures only'
            cand --explain 'Say of each row why its clauses were paired'
            cand --side-by-side 'Set both versions side by side, in the terminal or as text'
            cand -q 'Print no output and no warnings, only errors'
            cand --quiet 'Print no output and no warnings, only errors'
            cand --no-pager 'Print long outputs like short ones'
            cand --typography 'Mark differences of typography too: spaces, hyphens, quotes, letter forms'
            cand --plain 'Compare any text, paragraph by paragraph'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand diff 'Compare two versions; what is done where no command is named'
            cand accept 'Write a Word document with its tracked changes accepted'
            cand reject 'Write a Word document with its tracked changes rejected'
            cand outline 'Print the clauses of one file as they were read'
            cand batch 'Compare the files of two folders, and write a report for each pair'
            cand git-diff 'Compare two versions of a file for git, as an external diff driver'
            cand textconv 'Print the text of a file for git, a paragraph a line'
            cand demo 'Compare two versions of an invented resolution, in any of the six languages'
            cand generate 'Print a shell completion, the man page, a JSON schema or the manual'
        }
        &'revmark;diff'= {
            cand -f 'How to print the comparison'
            cand --format 'How to print the comparison'
            cand --color 'When to use colour'
            cand --level 'Where the symbols stand'
            cand --width 'How wide both versions side by side are, from 40 columns'
            cand -o 'Write to a file instead of standard output, whole or not at all'
            cand --output 'Write to a file instead of standard output, whole or not at all'
            cand --pager 'The program that shows a long output on a terminal'
            cand --only 'Show only rows with a change of these categories'
            cand --ignore 'Pass over rows whose changes are all of these; the same categories'
            cand --lang 'The language of both files; detected where it is not given'
            cand --resolution 'Compare only the resolution of this number, in files that hold several'
            cand --base-view 'Which version of BASE is compared, where it holds tracked changes'
            cand --revised-view 'Which version of REVISED is compared; the same choice'
            cand --author 'The author of the tracked changes that are written'
            cand --date 'Their date, such as 2026-01-31T09:30:00Z; none is written without it'
            cand --moves 'How clauses that moved unchanged are written'
            cand --full 'Print unchanged clauses too, not only their number'
            cand --stat 'Print the figures only'
            cand --explain 'Say of each row why its clauses were paired'
            cand --side-by-side 'Set both versions side by side, in the terminal or as text'
            cand -q 'Print no output and no warnings, only errors'
            cand --quiet 'Print no output and no warnings, only errors'
            cand --no-pager 'Print long outputs like short ones'
            cand --typography 'Mark differences of typography too: spaces, hyphens, quotes, letter forms'
            cand --plain 'Compare any text, paragraph by paragraph'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;accept'= {
            cand --author 'Resolve only the changes of this author'
            cand -f 'How to write the document'
            cand --format 'How to write the document'
            cand --pager 'The program that shows a long output on a terminal'
            cand -o 'Write to a file instead of standard output, whole or not at all'
            cand --output 'Write to a file instead of standard output, whole or not at all'
            cand -q 'Print no output and no warnings, only errors'
            cand --quiet 'Print no output and no warnings, only errors'
            cand --no-pager 'Print long outputs like short ones'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;reject'= {
            cand --author 'Resolve only the changes of this author'
            cand -f 'How to write the document'
            cand --format 'How to write the document'
            cand --pager 'The program that shows a long output on a terminal'
            cand -o 'Write to a file instead of standard output, whole or not at all'
            cand --output 'Write to a file instead of standard output, whole or not at all'
            cand -q 'Print no output and no warnings, only errors'
            cand --quiet 'Print no output and no warnings, only errors'
            cand --no-pager 'Print long outputs like short ones'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;outline'= {
            cand -f 'How to print the clauses'
            cand --format 'How to print the clauses'
            cand --lang 'The language of the file; detected where it is not given'
            cand --pager 'The program that shows a long output on a terminal'
            cand -o 'Write to a file instead of standard output, whole or not at all'
            cand --output 'Write to a file instead of standard output, whole or not at all'
            cand --plain 'Read any text, paragraph by paragraph'
            cand -q 'Print no output and no warnings, only errors'
            cand --quiet 'Print no output and no warnings, only errors'
            cand --no-pager 'Print long outputs like short ones'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;batch'= {
            cand -o 'The folder to write the reports into, which is made if it is not there'
            cand --output 'The folder to write the reports into, which is made if it is not there'
            cand -f 'What to write for each pair, several with commas between them; html where it is not given'
            cand --format 'What to write for each pair, several with commas between them; html where it is not given'
            cand -j 'How many pairs to compare at a time; as many as there are cores where it is not given'
            cand --jobs 'How many pairs to compare at a time; as many as there are cores where it is not given'
            cand --level 'Where the symbols stand'
            cand --only 'Show only rows with a change of these categories'
            cand --ignore 'Pass over rows whose changes are all of these; the same categories'
            cand --lang 'The language of all files; detected where it is not given'
            cand --base-view 'Which version of BASE is compared, where it holds tracked changes'
            cand --revised-view 'Which version of REVISED is compared; the same choice'
            cand --author 'The author of the tracked changes that are written'
            cand --date 'Their date, such as 2026-01-31T09:30:00Z; none is written without it'
            cand --moves 'How clauses that moved unchanged are written'
            cand --full 'Print unchanged clauses too, in text and Markdown; other formats always have them'
            cand -q 'Show no progress and no figures, only errors'
            cand --quiet 'Show no progress and no figures, only errors'
            cand --typography 'Mark differences of typography too: spaces, hyphens, quotes, letter forms'
            cand --plain 'Compare any text, paragraph by paragraph'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;git-diff'= {
            cand --view 'Which version is compared, where a Word document holds tracked changes'
            cand --color 'When to use colour'
            cand --level 'Where the symbols stand'
            cand --width 'How wide both versions side by side are, from 40 columns'
            cand --only 'Show only rows with a change of these categories'
            cand --ignore 'Pass over rows whose changes are all of these; the same categories'
            cand --lang 'The language of both files; detected where it is not given'
            cand --resolution 'Compare only the resolution of this number, in files that hold several'
            cand -f 'How to print the comparison'
            cand --format 'How to print the comparison'
            cand --exit-code 'End with 1 where anything changed, for `trustExitCode` in the configuration of git'
            cand --no-warnings 'Print no warnings'
            cand --full 'Print unchanged clauses too, not only their number'
            cand --stat 'Print the figures only'
            cand --explain 'Say of each row why its clauses were paired'
            cand --side-by-side 'Set both versions side by side, in the terminal or as text'
            cand --typography 'Mark differences of typography too: spaces, hyphens, quotes, letter forms'
            cand --plain 'Compare any text, paragraph by paragraph'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;textconv'= {
            cand --view 'Which version is printed, where a Word document holds tracked changes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;demo'= {
            cand --lang 'The language of the example'
            cand -f 'How to print the comparison'
            cand --format 'How to print the comparison'
            cand --color 'When to use colour'
            cand --level 'Where the symbols stand'
            cand --width 'How wide both versions side by side are, from 40 columns'
            cand --pager 'The program that shows a long output on a terminal'
            cand -o 'Write to a file instead of standard output, whole or not at all'
            cand --output 'Write to a file instead of standard output, whole or not at all'
            cand --full 'Print unchanged clauses too, not only their number'
            cand --stat 'Print the figures only'
            cand --explain 'Say of each row why its clauses were paired'
            cand --side-by-side 'Set both versions side by side, in the terminal or as text'
            cand -q 'Print no output and no warnings, only errors'
            cand --quiet 'Print no output and no warnings, only errors'
            cand --no-pager 'Print long outputs like short ones'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;generate'= {
            cand -h 'Print help'
            cand --help 'Print help'
            cand completions 'Print the completion script of a shell'
            cand man 'Print the man page'
            cand schema 'Print the JSON schema of an output'
            cand reference 'Print this command line as a page of Markdown'
        }
        &'revmark;generate;completions'= {
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'revmark;generate;man'= {
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'revmark;generate;schema'= {
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'revmark;generate;reference'= {
            cand -h 'Print help'
            cand --help 'Print help'
        }
    ]
    $completions[$command]
}
