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

complete -c revmark -n "__fish_revmark_needs_command" -s f -l format -d 'How to print the comparison' -r -f -a "auto\t'By the extension of --output; otherwise terminal if there is colour, or text'
text\t'[-deleted-] and {+inserted+}; survives copy and paste'
terminal\t'Struck through and underlined, in colour'
markdown\t'For GitHub, GitLab and similar sites: <del>deleted</del> and <ins>inserted</ins>'
html\t'A report for the browser in one file, to read, send and print'
json\t'For programs; see `revmark generate schema`'
docx\t'A copy of the base with tracked changes, for Word and LibreOffice'"
complete -c revmark -n "__fish_revmark_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c revmark -n "__fish_revmark_needs_command" -l level -d 'Where to print the symbols' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as in the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_needs_command" -l width -d 'The width of the side-by-side view, at least 40 columns' -r
complete -c revmark -n "__fish_revmark_needs_command" -s o -l output -d 'Write to a file instead of standard output' -r -F
complete -c revmark -n "__fish_revmark_needs_command" -l pager -d 'The pager for long output on a terminal' -r
complete -c revmark -n "__fish_revmark_needs_command" -l only -d 'Show only rows with changes in these categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_needs_command" -l ignore -d 'Hide rows whose changes are all in these categories (see --only)' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_needs_command" -l lang -d 'The language of both files (default: detected)' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_needs_command" -l resolution -d 'Compare only the resolution with this number' -r
complete -c revmark -n "__fish_revmark_needs_command" -l base-view -d 'Which version of BASE to compare if it holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_needs_command" -l revised-view -d 'Which version of REVISED to compare (see --base-view)' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_needs_command" -l author -d 'The author of the tracked changes' -r
complete -c revmark -n "__fish_revmark_needs_command" -l date -d 'The date of the tracked changes, such as 2026-01-31T09:30:00Z (default: no date)' -r
complete -c revmark -n "__fish_revmark_needs_command" -l moves -d 'How to write clauses that moved without other changes' -r -f -a "plain\t'As a deletion and an insertion, which every program understands'
tracked\t'As tracked moves, which Word shows in their own colour'"
complete -c revmark -n "__fish_revmark_needs_command" -l max-input -d 'The maximum size of a file or of standard input, for example 512K, 64M or 1G' -r
complete -c revmark -n "__fish_revmark_needs_command" -l max-unpacked -d 'The maximum size of a Word document after unpacking' -r
complete -c revmark -n "__fish_revmark_needs_command" -l max-parts -d 'The maximum number of parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_needs_command" -l max-tags -d 'The maximum number of XML tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_needs_command" -l full -d 'Print unchanged clauses instead of counting them'
complete -c revmark -n "__fish_revmark_needs_command" -l stat -d 'Print only the figures'
complete -c revmark -n "__fish_revmark_needs_command" -l explain -d 'Explain for each row why its clauses were paired'
complete -c revmark -n "__fish_revmark_needs_command" -l side-by-side -d 'Show both versions side by side, in the terminal or as text'
complete -c revmark -n "__fish_revmark_needs_command" -s q -l quiet -d 'Print only errors: no output, no warnings'
complete -c revmark -n "__fish_revmark_needs_command" -l no-pager -d 'Do not use a pager'
complete -c revmark -n "__fish_revmark_needs_command" -l typography -d 'Also mark typography: spaces, hyphens, quotes, letter forms'
complete -c revmark -n "__fish_revmark_needs_command" -l plain -d 'Compare any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_needs_command" -s V -l version -d 'Print version'
complete -c revmark -n "__fish_revmark_needs_command" -a "diff" -d 'The arguments of a comparison'
complete -c revmark -n "__fish_revmark_needs_command" -a "accept" -d 'The arguments of `accept` and `reject`'
complete -c revmark -n "__fish_revmark_needs_command" -a "reject" -d 'The arguments of `accept` and `reject`'
complete -c revmark -n "__fish_revmark_needs_command" -a "outline" -d 'The arguments of `outline`'
complete -c revmark -n "__fish_revmark_needs_command" -a "batch" -d 'The arguments of `batch`'
complete -c revmark -n "__fish_revmark_needs_command" -a "git-diff" -d 'The arguments of `git-diff`'
complete -c revmark -n "__fish_revmark_needs_command" -a "textconv" -d 'The arguments of `textconv`'
complete -c revmark -n "__fish_revmark_needs_command" -a "demo" -d 'The arguments of `demo`'
complete -c revmark -n "__fish_revmark_needs_command" -a "generate" -d 'The texts that `generate` prints'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -s f -l format -d 'How to print the comparison' -r -f -a "auto\t'By the extension of --output; otherwise terminal if there is colour, or text'
text\t'[-deleted-] and {+inserted+}; survives copy and paste'
terminal\t'Struck through and underlined, in colour'
markdown\t'For GitHub, GitLab and similar sites: <del>deleted</del> and <ins>inserted</ins>'
html\t'A report for the browser in one file, to read, send and print'
json\t'For programs; see `revmark generate schema`'
docx\t'A copy of the base with tracked changes, for Word and LibreOffice'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l level -d 'Where to print the symbols' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as in the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l width -d 'The width of the side-by-side view, at least 40 columns' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -s o -l output -d 'Write to a file instead of standard output' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l pager -d 'The pager for long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l only -d 'Show only rows with changes in these categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l ignore -d 'Hide rows whose changes are all in these categories (see --only)' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l lang -d 'The language of both files (default: detected)' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l resolution -d 'Compare only the resolution with this number' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l base-view -d 'Which version of BASE to compare if it holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l revised-view -d 'Which version of REVISED to compare (see --base-view)' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l author -d 'The author of the tracked changes' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l date -d 'The date of the tracked changes, such as 2026-01-31T09:30:00Z (default: no date)' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l moves -d 'How to write clauses that moved without other changes' -r -f -a "plain\t'As a deletion and an insertion, which every program understands'
tracked\t'As tracked moves, which Word shows in their own colour'"
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l max-input -d 'The maximum size of a file or of standard input, for example 512K, 64M or 1G' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l max-unpacked -d 'The maximum size of a Word document after unpacking' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l max-parts -d 'The maximum number of parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l max-tags -d 'The maximum number of XML tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l full -d 'Print unchanged clauses instead of counting them'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l stat -d 'Print only the figures'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l explain -d 'Explain for each row why its clauses were paired'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l side-by-side -d 'Show both versions side by side, in the terminal or as text'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -s q -l quiet -d 'Print only errors: no output, no warnings'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l no-pager -d 'Do not use a pager'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l typography -d 'Also mark typography: spaces, hyphens, quotes, letter forms'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -l plain -d 'Compare any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_using_subcommand diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l author -d 'Resolve only the changes of this author' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -s f -l format -d 'How to write the document' -r -f -a "auto\t'By the extension of --output, otherwise text'
text\t'One paragraph per line'
docx\t'A Word document; everything that is not tracked stays the same'"
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l pager -d 'The pager for long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l max-input -d 'The maximum size of a file or of standard input, for example 512K, 64M or 1G' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l max-unpacked -d 'The maximum size of a Word document after unpacking' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l max-parts -d 'The maximum number of parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l max-tags -d 'The maximum number of XML tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand accept" -s o -l output -d 'Write to a file instead of standard output' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand accept" -s q -l quiet -d 'Print only errors: no output, no warnings'
complete -c revmark -n "__fish_revmark_using_subcommand accept" -l no-pager -d 'Do not use a pager'
complete -c revmark -n "__fish_revmark_using_subcommand accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l author -d 'Resolve only the changes of this author' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -s f -l format -d 'How to write the document' -r -f -a "auto\t'By the extension of --output, otherwise text'
text\t'One paragraph per line'
docx\t'A Word document; everything that is not tracked stays the same'"
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l pager -d 'The pager for long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l max-input -d 'The maximum size of a file or of standard input, for example 512K, 64M or 1G' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l max-unpacked -d 'The maximum size of a Word document after unpacking' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l max-parts -d 'The maximum number of parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l max-tags -d 'The maximum number of XML tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand reject" -s o -l output -d 'Write to a file instead of standard output' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand reject" -s q -l quiet -d 'Print only errors: no output, no warnings'
complete -c revmark -n "__fish_revmark_using_subcommand reject" -l no-pager -d 'Do not use a pager'
complete -c revmark -n "__fish_revmark_using_subcommand reject" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand outline" -s f -l format -d 'How to print the clauses' -r -f -a "auto\t'By the extension of --output, otherwise text'
text\t'An indented tree'
json\t'For programs; see `revmark generate schema outline`'"
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l lang -d 'The language of the file (default: detected)' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l pager -d 'The pager for long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l max-input -d 'The maximum size of a file or of standard input, for example 512K, 64M or 1G' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l max-unpacked -d 'The maximum size of a Word document after unpacking' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l max-parts -d 'The maximum number of parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l max-tags -d 'The maximum number of XML tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand outline" -s o -l output -d 'Write to a file instead of standard output' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l plain -d 'Read any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_using_subcommand outline" -s q -l quiet -d 'Print only errors: no output, no warnings'
complete -c revmark -n "__fish_revmark_using_subcommand outline" -l no-pager -d 'Do not use a pager'
complete -c revmark -n "__fish_revmark_using_subcommand outline" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s o -l output -d 'The folder for the reports; created if it does not exist' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s f -l format -d 'What to write for each pair, separated by commas (default: html)' -r -f -a "html\t'A report for the browser, in one file'
docx\t'A copy of the older file with tracked changes'
json\t'For programs; see `revmark generate schema`'
text\t'[-deleted-] and {+inserted+}'
markdown\t'For GitHub, GitLab and similar sites'
jsonl\t'One line per pair on standard output, as in summary.json; needs no --output'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s j -l jobs -d 'How many pairs to compare at the same time (default: the number of cores)' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l level -d 'Where to print the symbols' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as in the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l only -d 'Show only rows with changes in these categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l ignore -d 'Hide rows whose changes are all in these categories (see --only)' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l lang -d 'The language of all files (default: detected)' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l base-view -d 'Which version of BASE to compare if it holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l revised-view -d 'Which version of REVISED to compare (see --base-view)' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l author -d 'The author of the tracked changes' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l date -d 'The date of the tracked changes, such as 2026-01-31T09:30:00Z (default: no date)' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l moves -d 'How to write clauses that moved without other changes' -r -f -a "plain\t'As a deletion and an insertion, which every program understands'
tracked\t'As tracked moves, which Word shows in their own colour'"
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l max-input -d 'The maximum size of a file or of standard input, for example 512K, 64M or 1G' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l max-unpacked -d 'The maximum size of a Word document after unpacking' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l max-parts -d 'The maximum number of parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l max-tags -d 'The maximum number of XML tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l full -d 'Print unchanged clauses in text and Markdown; the other formats always have them'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s q -l quiet -d 'Print only errors: no progress, no figures'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l typography -d 'Also mark typography: spaces, hyphens, quotes, letter forms'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -l plain -d 'Compare any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_using_subcommand batch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l view -d 'Which version to compare if a Word document holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l level -d 'Where to print the symbols' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as in the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l width -d 'The width of the side-by-side view, at least 40 columns' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l only -d 'Show only rows with changes in these categories' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l ignore -d 'Hide rows whose changes are all in these categories (see --only)' -r -f -a "wording\t''
reference\t''
figure\t''
renumbering\t''
punctuation\t''
typography\t''
heading\t''
move\t''"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l lang -d 'The language of both files (default: detected)' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l resolution -d 'Compare only the resolution with this number' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l max-input -d 'The maximum size of a file or of standard input, for example 512K, 64M or 1G' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l max-unpacked -d 'The maximum size of a Word document after unpacking' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l max-parts -d 'The maximum number of parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l max-tags -d 'The maximum number of XML tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -s f -l format -d 'How to print the comparison' -r -f -a "auto\t'Terminal on a terminal or in git\'s pager, otherwise text'
text\t'[-deleted-] and {+inserted+}; survives copy and paste'
terminal\t'Struck through and underlined, in colour'
markdown\t'For GitHub, GitLab and similar sites: <del>deleted</del> and <ins>inserted</ins>'"
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l exit-code -d 'Exit with 1 if anything changed, for `trustExitCode` in the git configuration'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l no-warnings -d 'Print no warnings'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l full -d 'Print unchanged clauses instead of counting them'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l stat -d 'Print only the figures'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l explain -d 'Explain for each row why its clauses were paired'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l side-by-side -d 'Show both versions side by side, in the terminal or as text'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l typography -d 'Also mark typography: spaces, hyphens, quotes, letter forms'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -l plain -d 'Compare any text, paragraph by paragraph'
complete -c revmark -n "__fish_revmark_using_subcommand git-diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l view -d 'Which version to print if a Word document holds tracked changes' -r -f -a "original\t'All changes rejected'
final\t'All changes accepted'"
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l max-input -d 'The maximum size of a file or of standard input, for example 512K, 64M or 1G' -r
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l max-unpacked -d 'The maximum size of a Word document after unpacking' -r
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l max-parts -d 'The maximum number of parts in a Word document: texts, pictures, embedded files' -r
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -l max-tags -d 'The maximum number of XML tags in one part of a Word document' -r
complete -c revmark -n "__fish_revmark_using_subcommand textconv" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l lang -d 'The language of the example' -r -f -a "ar\t'Arabic'
zh\t'Chinese'
en\t'English'
fr\t'French'
ru\t'Russian'
es\t'Spanish'"
complete -c revmark -n "__fish_revmark_using_subcommand demo" -s f -l format -d 'How to print the comparison' -r -f -a "auto\t'By the extension of --output; otherwise terminal if there is colour, or text'
text\t'[-deleted-] and {+inserted+}; survives copy and paste'
terminal\t'Struck through and underlined, in colour'
markdown\t'For GitHub, GitLab and similar sites: <del>deleted</del> and <ins>inserted</ins>'
html\t'A report for the browser in one file, to read, send and print'
json\t'For programs; see `revmark generate schema`'
docx\t'A copy of the base with tracked changes, for Word and LibreOffice'"
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l level -d 'Where to print the symbols' -r -f -a "instrument\t'Once, above the resolution, as in the Final Acts of conferences and assemblies'
provision\t'In the margin of each row, as in the Constitution and the Convention'"
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l width -d 'The width of the side-by-side view, at least 40 columns' -r
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l pager -d 'The pager for long output on a terminal' -r
complete -c revmark -n "__fish_revmark_using_subcommand demo" -s o -l output -d 'Write to a file instead of standard output' -r -F
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l full -d 'Print unchanged clauses instead of counting them'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l stat -d 'Print only the figures'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l explain -d 'Explain for each row why its clauses were paired'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l side-by-side -d 'Show both versions side by side, in the terminal or as text'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -s q -l quiet -d 'Print only errors: no output, no warnings'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -l no-pager -d 'Do not use a pager'
complete -c revmark -n "__fish_revmark_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -s h -l help -d 'Print help'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -f -a "completions" -d 'Print the completion script of a shell'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -f -a "man" -d 'Print the man page'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -f -a "schema" -d 'Print the JSON schema of an output'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and not __fish_seen_subcommand_from completions man schema reference" -f -a "reference" -d 'Print the command-line reference in Markdown'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and __fish_seen_subcommand_from completions" -s h -l help -d 'Print help'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and __fish_seen_subcommand_from man" -s h -l help -d 'Print help'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c revmark -n "__fish_revmark_using_subcommand generate; and __fish_seen_subcommand_from reference" -s h -l help -d 'Print help'
