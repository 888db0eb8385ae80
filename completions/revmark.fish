# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_revmark_global_optspecs
    string join \n f/format= color= full level= stat explain side-by-side width= o/output= q/quiet pager= no-pager only= ignore= typography lang= resolution= plain base-view= revised-view= author= date= moves= max-input= max-unpacked= max-parts= max-tags= h/help V/version
end

function __fish_revmark_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_revmark_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_revmark_using_subcommand
    set -l cmd (__fish_revmark_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c revmark -n "__fish_revmark_needs_command" -s f -l format -d 'How to print the comparison' -r -f -a "auto\t'By the extension of --output, else terminal where there is colour, else text'
text\t'[-deleted-] and {+inserted+}; survives copy and paste'
terminal\t'Struck through and underlined, in colour'
markdown\t'For GitHub, GitLab and the like: <del>deleted</del> and <ins>inserted</ins>'
html\t'A report for the browser in one file, to read, to send and to print'
json\t'For programs; see `revmark generate schema`'
docx\t'A copy of the base with tracked changes, for Word and LibreOffice'"
complete -c revmark -n "__fish_revmark_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c revmark -n "__fish_revmark_needs_command" -l level -d 'Where the symbols stand' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as for the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_needs_command" -l width -d 'How wide both versions side by side are, from 40 columns' -r
complete -c revmark -n "__fish_revmark_needs_command" -s o -l output -d 'Write to a file instead of standard output, whole or not at all' -r -F
complete -c revmark -n "__fish_revmark_needs_command" -l pager -d 'The program that shows a long output on a terminal' -r
complete -c revmark -n "__fish_revmark_needs_command" -l only -d 'Show only rows with a change of these categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_needs_command" -l ignore -d 'Pass over rows whose changes are all of these; the same categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_needs_command" -l lang -d 'The language of both files; detected where it is not given' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_needs_command" -l resolution -d 'Compare only the resolution of this number, in files that hold several' -r
complete -c revmark -n "__fish_revmark_needs_command" -l base-view -d 'Which version of BASE is compared, where it holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_needs_command" -l revised-view -d 'Which version of REVISED is compared; the same choice' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_needs_command" -l author -d 'The author of the tracked changes that are written' -r
complete -c revmark -n "__fish_revmark_needs_command" -l date -d 'Their date, such as 2026-01-31T09:30:00Z; none is written without it' -r
complete -c revmark -n "__fish_revmark_needs_command" -l moves -d 'How clauses that moved unchanged are written' -r -f -a "plain\t'As a deletion and an insertion, which every program opens'
tracked\t'As moves, in the colour that Word gives them'"
complete -c revmark -n "__fish_revmark_needs_command" -l max-input -d 'The largest file, with K, M or G behind the number; standard input too' -r
complete -c revmark -n "__fish_revmark_needs_command" -l max-unpacked -d 'The largest Word document once its parts are unpacked' -r
complete -c revmark -n "__fish_revmark_needs_command" -l max-parts -d 'The most parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_needs_command" -l max-tags -d 'The most tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_needs_command" -l full -d 'Print unchanged clauses too, not only their number'
complete -c revmark -n "__fish_revmark_needs_command" -l stat -d 'Print the figures only'
complete -c revmark -n "__fish_revmark_needs_command" -l explain -d 'Say of each row why its clauses were paired'
complete -c revmark -n "__fish_revmark_needs_command" -l side-by-side -d 'Set both versions side by side, in the terminal or as text'
complete -c revmark -n "__fish_revmark_needs_command" -s q -l quiet -d 'Print no output and no warnings, only errors'
complete -c revmark -n "__fish_revmark_needs_command" -l no-pager -d 'Print long outputs like short ones'
complete -c revmark -n "__fish_revmark_needs_command" -l typography -d 'Mark differences of typography too: spaces, hyphens, quotes, letter forms'
complete -c revmark -n "__fish_revmark_needs_command" -l plain -d 'Compare any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_needs_command" -s V -l version -d 'Print version'
complete -c revmark -n "__fish_revmark_needs_command" -a "diff" -d 'Compare two versions; what is done where no command is named'
complete -c revmark -n "__fish_revmark_needs_command" -a "accept" -d 'Write a Word document with its tracked changes accepted'
complete -c revmark -n "__fish_revmark_needs_command" -a "reject" -d 'Write a Word document with its tracked changes rejected'
complete -c revmark -n "__fish_revmark_needs_command" -a "outline" -d 'Print the clauses of one file as they were read'
complete -c revmark -n "__fish_revmark_needs_command" -a "batch" -d 'Compare the files of two folders, and write a report for each pair'
complete -c revmark -n "__fish_revmark_needs_command" -a "git-diff" -d 'Compare two versions of a file for git, as an external diff driver'
complete -c revmark -n "__fish_revmark_needs_command" -a "textconv" -d 'Print the text of a file for git, a paragraph a line'
complete -c revmark -n "__fish_revmark_needs_command" -a "demo" -d 'Compare two versions of an invented resolution, in any of the six languages'
complete -c revmark -n "__fish_revmark_needs_command" -a "generate" -d 'Print a shell completion, the man page, a JSON schema or the manual'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -s f -l format -d 'How to print the comparison' -r -f -a "auto\t'By the extension of --output, else terminal where there is colour, else text'
text\t'[-deleted-] and {+inserted+}; survives copy and paste'
terminal\t'Struck through and underlined, in colour'
markdown\t'For GitHub, GitLab and the like: <del>deleted</del> and <ins>inserted</ins>'
html\t'A report for the browser in one file, to read, to send and to print'
json\t'For programs; see `revmark generate schema`'
docx\t'A copy of the base with tracked changes, for Word and LibreOffice'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l level -d 'Where the symbols stand' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as for the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l width -d 'How wide both versions side by side are, from 40 columns' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -s o -l output -d 'Write to a file instead of standard output, whole or not at all' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l pager -d 'The program that shows a long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l only -d 'Show only rows with a change of these categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l ignore -d 'Pass over rows whose changes are all of these; the same categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l lang -d 'The language of both files; detected where it is not given' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l resolution -d 'Compare only the resolution of this number, in files that hold several' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l base-view -d 'Which version of BASE is compared, where it holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l revised-view -d 'Which version of REVISED is compared; the same choice' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l author -d 'The author of the tracked changes that are written' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l date -d 'Their date, such as 2026-01-31T09:30:00Z; none is written without it' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l moves -d 'How clauses that moved unchanged are written' -r -f -a "plain\t'As a deletion and an insertion, which every program opens'
tracked\t'As moves, in the colour that Word gives them'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l max-input -d 'The largest file, with K, M or G behind the number; standard input too' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l max-unpacked -d 'The largest Word document once its parts are unpacked' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l max-parts -d 'The most parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l max-tags -d 'The most tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l full -d 'Print unchanged clauses too, not only their number'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l stat -d 'Print the figures only'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l explain -d 'Say of each row why its clauses were paired'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l side-by-side -d 'Set both versions side by side, in the terminal or as text'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -s q -l quiet -d 'Print no output and no warnings, only errors'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l no-pager -d 'Print long outputs like short ones'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l typography -d 'Mark differences of typography too: spaces, hyphens, quotes, letter forms'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l plain -d 'Compare any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l author -d 'Resolve only the changes of this author' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -s f -l format -d 'How to write the document' -r -f -a "auto\t'By the extension of --output, else text'
text\t'A paragraph a line'
docx\t'A Word document; whatever was not tracked in it stays as it is'"
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l pager -d 'The program that shows a long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l max-input -d 'The largest file, with K, M or G behind the number; standard input too' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l max-unpacked -d 'The largest Word document once its parts are unpacked' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l max-parts -d 'The most parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l max-tags -d 'The most tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -s o -l output -d 'Write to a file instead of standard output, whole or not at all' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand accept" -s q -l quiet -d 'Print no output and no warnings, only errors'
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l no-pager -d 'Print long outputs like short ones'
complete -c revmark -n "__fish_revmark_using_subcommand accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l author -d 'Resolve only the changes of this author' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -s f -l format -d 'How to write the document' -r -f -a "auto\t'By the extension of --output, else text'
text\t'A paragraph a line'
docx\t'A Word document; whatever was not tracked in it stays as it is'"
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l pager -d 'The program that shows a long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l max-input -d 'The largest file, with K, M or G behind the number; standard input too' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l max-unpacked -d 'The largest Word document once its parts are unpacked' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l max-parts -d 'The most parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l max-tags -d 'The most tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -s o -l output -d 'Write to a file instead of standard output, whole or not at all' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand reject" -s q -l quiet -d 'Print no output and no warnings, only errors'
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l no-pager -d 'Print long outputs like short ones'
complete -c revmark -n "__fish_revmark_using_subcommand reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand outline" -s f -l format -d 'How to print the clauses' -r -f -a "auto\t'By the extension of --output, else text'
text\t'An indented tree'
json\t'For programs; see `revmark generate schema outline`'"
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l lang -d 'The language of the file; detected where it is not given' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l pager -d 'The program that shows a long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l max-input -d 'The largest file, with K, M or G behind the number; standard input too' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l max-unpacked -d 'The largest Word document once its parts are unpacked' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l max-parts -d 'The most parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l max-tags -d 'The most tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -s o -l output -d 'Write to a file instead of standard output, whole or not at all' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l plain -d 'Read any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_using_subcommand outline" -s q -l quiet -d 'Print no output and no warnings, only errors'
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l no-pager -d 'Print long outputs like short ones'
complete -c revmark -n "__fish_revmark_using_subcommand outline" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s o -l output -d 'The folder to write the reports into, which is made if it is not there' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s f -l format -d 'What to write for each pair, several with commas between them; html where it is not given' -r -f -a "html\t'A report for the browser in one file'
docx\t'A copy of the older file with tracked changes'
json\t'For programs; see `revmark generate schema`'
text\t'[-deleted-] and {+inserted+}'
markdown\t'For GitHub, GitLab and the like'
jsonl\t'A line on standard output, as in summary.json; needs no folder of reports'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s j -l jobs -d 'How many pairs to compare at a time; as many as there are cores where it is not given' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l level -d 'Where the symbols stand' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as for the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l only -d 'Show only rows with a change of these categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l ignore -d 'Pass over rows whose changes are all of these; the same categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l lang -d 'The language of all files; detected where it is not given' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l base-view -d 'Which version of BASE is compared, where it holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l revised-view -d 'Which version of REVISED is compared; the same choice' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l author -d 'The author of the tracked changes that are written' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l date -d 'Their date, such as 2026-01-31T09:30:00Z; none is written without it' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l moves -d 'How clauses that moved unchanged are written' -r -f -a "plain\t'As a deletion and an insertion, which every program opens'
tracked\t'As moves, in the colour that Word gives them'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l max-input -d 'The largest file, with K, M or G behind the number; standard input too' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l max-unpacked -d 'The largest Word document once its parts are unpacked' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l max-parts -d 'The most parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l max-tags -d 'The most tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l full -d 'Print unchanged clauses too, in text and Markdown; other formats always have them'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s q -l quiet -d 'Show no progress and no figures, only errors'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l typography -d 'Mark differences of typography too: spaces, hyphens, quotes, letter forms'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l plain -d 'Compare any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l view -d 'Which version is compared, where a Word document holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l level -d 'Where the symbols stand' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as for the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l width -d 'How wide both versions side by side are, from 40 columns' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l only -d 'Show only rows with a change of these categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l ignore -d 'Pass over rows whose changes are all of these; the same categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l lang -d 'The language of both files; detected where it is not given' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l resolution -d 'Compare only the resolution of this number, in files that hold several' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l max-input -d 'The largest file, with K, M or G behind the number; standard input too' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l max-unpacked -d 'The largest Word document once its parts are unpacked' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l max-parts -d 'The most parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l max-tags -d 'The most tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -s f -l format -d 'How to print the comparison' -r -f -a "auto\t'Terminal there and in git\'s pager, else text'
text\t'[-deleted-] and {+inserted+}; survives copy and paste'
terminal\t'Struck through and underlined, in colour'
markdown\t'For GitHub, GitLab and the like: <del>deleted</del> and <ins>inserted</ins>'"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l exit-code -d 'End with 1 where anything changed, for `trustExitCode` in the configuration of git'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l no-warnings -d 'Print no warnings'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l full -d 'Print unchanged clauses too, not only their number'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l stat -d 'Print the figures only'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l explain -d 'Say of each row why its clauses were paired'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l side-by-side -d 'Set both versions side by side, in the terminal or as text'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l typography -d 'Mark differences of typography too: spaces, hyphens, quotes, letter forms'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l plain -d 'Compare any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l view -d 'Which version is printed, where a Word document holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l max-input -d 'The largest file, with K, M or G behind the number; standard input too' -r
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l max-unpacked -d 'The largest Word document once its parts are unpacked' -r
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l max-parts -d 'The most parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l max-tags -d 'The most tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l lang -d 'The language of the example' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand demo" -s f -l format -d 'How to print the comparison' -r -f -a "auto\t'By the extension of --output, else terminal where there is colour, else text'
text\t'[-deleted-] and {+inserted+}; survives copy and paste'
terminal\t'Struck through and underlined, in colour'
markdown\t'For GitHub, GitLab and the like: <del>deleted</del> and <ins>inserted</ins>'
html\t'A report for the browser in one file, to read, to send and to print'
json\t'For programs; see `revmark generate schema`'
docx\t'A copy of the base with tracked changes, for Word and LibreOffice'"
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l level -d 'Where the symbols stand' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as for the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l width -d 'How wide both versions side by side are, from 40 columns' -r
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l pager -d 'The program that shows a long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand demo" -s o -l output -d 'Write to a file instead of standard output, whole or not at all' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l full -d 'Print unchanged clauses too, not only their number'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l stat -d 'Print the figures only'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l explain -d 'Say of each row why its clauses were paired'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l side-by-side -d 'Set both versions side by side, in the terminal or as text'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -s q -l quiet -d 'Print no output and no warnings, only errors'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l no-pager -d 'Print long outputs like short ones'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -s h -l help -d 'Print help'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -f -a "completions" -d 'Print the completion script of a shell'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -f -a "man" -d 'Print the man page'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -f -a "schema" -d 'Print the JSON schema of an output'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -f -a "reference" -d 'Print this command line as a page of Markdown'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and __fish_seen_subcommand_from completions" -s h -l help -d 'Print help'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and __fish_seen_subcommand_from man" -s h -l help -d 'Print help'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and __fish_seen_subcommand_from reference" -s h -l help -d 'Print help'
