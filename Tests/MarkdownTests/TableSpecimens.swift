/// Tables and near tables; the first from GitHub Flavored Markdown 0.29, section 4.10, the rest ours.
let tableSpecimens = [
    "| foo | bar |\n| --- | --- |\n| baz | bim |",
    "| abc | defghi |\n:-: | -----------:\nbar | baz",
    "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |",
    "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar",
    "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar",
    "| abc | def |\n| --- |\n| bar |",
    "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |",
    "| abc | def |\n| --- | --- |",
    // edges of rows
    "a|b\n-|-\n1|2", "|a|b|\n|-|-|\n|1|2|", "a|b|\n-|-|\n1|2|", "|a|b\n|-|-\n|1|2",
    "| a || b |\n|-|-|-|\n|||",
    "a | b\n- | -\n |1|2\n   1 | 2  ", "| a |\n|-|\n|", "|a|\n|-|\n| |", "|a|\n|:-:|\n|\tb\t|",
    "a|b\n-|-\n\\|x|y\\\\|z",
    "a|b\n-|-\n`x\\|y`|`z|w`", "a|b\n-|-\nx\\", "a | b\n-|-\n # | ##",
    "| a | b |\n|--|--|\n| 1 | 2 |   \t",
    // delimiter rows
    "a|b\n:-|-:\n1|2", "a|b\n:-:|:-:\n1|2", "a|b\n ---- | ----- ", "a|b\n--|-x\n", "a|b\n:|-\n",
    "a|b\n-:-|-\n", "a|b\n\n-|-\n", "a\n-", "|a\n-|",
    "a|b\n   -|-\n1|2", "a|b\n    -|-\n1|2", "   a|b\n-|-\n", "    a|b\n    -|-\n", "a|b\n::-|-\n",
    "a|b\n-|-|\n", "| a |\n:-:\n| b |",
    // what stands before
    "text\na|b\n-|-\n1|2", "text\n\na|b\n-|-\n1|2", "# h\na|b\n-|-\n1|2", "x|y|z\na|b\n-|-\n1|2",
    "text\n    a|b\n-|-\n1|2",
    "[r]: /u\na|b\n-|-\n[r]|2", "```\na|b\n-|-\n```", "<div>\na|b\n-|-\n</div>",
    "a|b\n-|-\nc|d\n-|-\ne|f",
    // what stands after
    "a|b\n-|-\n1|2\n---", "a|b\n-|-\n1|2\n===", "a|b\n-|-\n1|2\n***", "a|b\n-|-\n1|2\n# h",
    "a|b\n-|-\n1|2\n- l", "a|b\n-|-\n1|2\n2. l",
    "a|b\n-|-\n1|2\n    code", "a|b\n-|-\n1|2\n```\nx|y\n```", "a|b\n-|-\n1|2\n<b>\n",
    "a|b\n-|-\n1|2\n<b>x</b>\n", "a|b\n-|-\n1|2\n<div>\n",
    "a|b\n-|-\n-\n", "a|b\n-|-\n*\n1|2", "a|b\n-|-\n1.\n", "a|b\n-|-\n\nc|d\n-|-",
    "a|b\n-|-\n1|2\n[r]: /u\n\n[r]", "---|---\n", "a|b\n-|-\n1|2\n  \nc",
    // containers
    "> a|b\n> -|-\n> 1|2", "> a|b\n> -|-\n1|2", "> a|b\n-|-\n1|2",
    "> text\n> a|b\n> -|-\n> 1|2\n\nafter", "- a|b\n  -|-\n  1|2\n- c",
    "- x\n\n  a|b\n  -|-\n  1|2\n- c", "- a|b\n-|-\n", "- a|b\n  -|-\n1|2",
    "1. a|b\n   -|-\n   1|2\n2. c", "10) a|b\n    -|-\n    1|2",
    "> - a|b\n>   -|-\n>   1|2\n> - c", "- > a|b\n  > -|-\n  > 1|2", ">> a|b\n> > -|-\n>>1|2",
    "-   a|b\n    -|-\n    1|2\n", "-\ta|b\n\t-|-\n\t1|2\n",
    ">\ta|b\n>\t-|-\n>\t1|2\n", "-\n  a|b\n  -|-\n  1|2",
    "- a\n  - b|c\n    -|-\n    1|2\n  - d\n\n  e", "> a|b\n>-|-\n>1|2\n> > 3|4",
    // inlines and encodings
    "a|b\n-|-\n*x|y*", "a|b\n-|-\n[x](y \"t\")|![z](w)", "a|b\n-|-\n<http://x.y>|<b>",
    "é|ü\n-|-\nŵ|日本", "a|b\r\n-|-\r\n1|2\r\n",
    "**a**|`b`\n-|-\n&amp;|&lt;", "a|b\n-|-\n[r]|[s][r]\n\n[r]: /u 'v'", "a|b\n-|-\n\\*x\\*|\\#",
]
