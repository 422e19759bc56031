_ashby() {
    local i word answer
    local -a words=()
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((${#words[@]})) && [[ $word == = && ${words[-1]} == --* || ${words[-1]} == --*= && ${COMP_WORDS[i - 1]} == = ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
    done
    word=${words[-1]}
    answer=$(__ashby "${words[@]}")
    local typed=$word
    [[ $word == --*=* && $COMP_WORDBREAKS == *=* ]] && typed=${word#*=}
    COMPREPLY=()
    while IFS= read -r i; do
        if [[ $i == *@file ]]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -f -- "${word#--*=}")
            continue
        fi
        [[ $typed != "$word" ]] && i=${i#*=}
        [[ -n $i && $i == "$typed"* ]] && COMPREPLY+=("$i")
    done <<<"$answer"
    [[ $word == --*fields=* || $word == --columns=* || ${words[*]} == *--*fields" $word" || ${words[*]} == *--columns" $word" ]] &&
        compopt -o nospace 2>/dev/null
    return 0
}
complete -F _ashby ashby
