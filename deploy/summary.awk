# SPDX-License-Identifier: Apache-2.0
# A report.json for people: title, counts, and the first figures with the words that they come from.
# It relies on the layout of our own writer, one entry a line; it is no JSON parser.

# The value of `key` in `line`: a string without its quotes, or a bare value; "" if it is null or missing.
function value(line, key,    rest, text) {
    if (!match(line, "\"" key "\":")) return ""
    rest = substr(line, RSTART + RLENGTH)
    if (match(rest, /^"([^"\\]|\\.)*"/)) {
        text = substr(rest, 2, RLENGTH - 2)
        gsub(/\\"/, "\"", text)
        gsub(/\\\\/, "\\", text)
        return text
    }
    if (match(rest, /^null/)) return ""
    match(rest, /^[^,}]*/)
    return substr(rest, 1, RLENGTH)
}

/^"document":/ { title = value($0, "title"); issuer = value($0, "issuer"); date = value($0, "date") }
# `"indicators":[` opens a list, `],` or `]}` ends it; an empty one stands on its line.
/^"[a-zA-Z]+":\[/ { list = $0; sub(/^"/, "", list); sub(/".*/, "", list) }
/^\{/ {
    count[list]++
    if (list == "indicators" && count[list] <= shown) {
        figure = value($0, "value") value($0, "unit")
        if (value($0, "kind") == "change") figure = (value($0, "direction") == "down" ? "-" : "+") figure
        if (value($0, "bound") != "exact") figure = figure " (" value($0, "bound") ")"
        if (value($0, "status") == "target") figure = figure " (target)"
        lines[count[list]] = sprintf("  %s = %s    « %s »", value($0, "metric"), figure, value($0, "quote"))
    }
}

BEGIN { shown = 12 }
END {
    printf "\n标题 title     %s\n", title
    if (issuer != "") printf "单位 issuer    %s\n", issuer
    if (date != "") printf "日期 date      %s\n", date
    printf "指标 %d · 日期 %d · 人物 %d · 机构 %d · 项目 %d · 荣誉 %d\n", count["indicators"], count["dates"],
        count["people"], count["organizations"], count["programmes"], count["honours"]
    printf "indicators, dates, people, organizations, programmes, honours\n\n"
    for (i = 1; i in lines; i++) print lines[i]
    if (count["indicators"] > shown) printf "  … 另有 %d 项 / and %d more\n", count["indicators"] - shown, count["indicators"] - shown
}
