_ashby() {
    local -a found
    found=("${(@f)$(__ashby "${(@)words[2,CURRENT]}")}")
    local -a named=("${(@)${(@)found:#}:#*@file}")
    (( $#named )) && compadd -a named
    if (( ${found[(I)*@file]} )); then
        compset -P '--*='
        _files
    fi
}
if [[ $funcstack[1] == _ashby ]]; then
    _ashby "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
    compdef _ashby ashby
fi
