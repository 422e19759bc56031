_ashby() {
    local -a found
    found=("${(@f)$(__ashby "${(@)words[2,CURRENT]}")}")
    if [[ $found[1] == *@file ]]; then
        compset -P '--*='
        _files
    else
        compadd -- "${(@)found:#}"
    fi
}
if [[ $funcstack[1] == _ashby ]]; then
    _ashby "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
    compdef _ashby ashby
fi
