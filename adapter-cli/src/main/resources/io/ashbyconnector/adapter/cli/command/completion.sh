# What can follow, a line each, for the words after "ashby", of which the last one is being typed; @file for file names too.
__ashby() {
    [ -n "${ZSH_VERSION-}" ] && emulate -L sh
    local at= option= word prefix= list found
    while [ $# -gt 1 ]; do
        word=$1
        shift
        if [ -n "$option" ]; then
            option=
            continue
        fi
        case $word in
            --) return ;;
            -*)
                __ashby_options "$at"
                case " $list " in *" $word= "*) option=$word ;; esac
                ;;
            *)
                __ashby_words "$at"
                word=${word//_/-}
                case " $list " in *" $word "*) at="${at:+$at }$word" ;; esac
                ;;
        esac
    done
    word=$1
    case $word in
        --*=*)
            [ -n "$option" ] || { option=${word%%=*} && prefix=$option= && word=${word#*=}; }
            ;;
    esac
    if [ -n "$option" ]; then
        __ashby_values "$at" "$option"
        [ "$list" = @profile ] && __ashby_profiles
        case $option in
            --fields | --columns | --*-fields | --format) case $word in *,*) prefix=$prefix${word%,*}, ;; esac ;;
        esac
    else
        list=
        case $word in -*) ;; *) __ashby_words "$at" ;; esac
        [ -n "$list" ] || __ashby_options "$at"
    fi
    for found in $list; do
        printf '%s\n' "$prefix${found%=}"
    done
}

__ashby_profiles() {
    local file folder=~/.config/ashby
    case ${XDG_CONFIG_HOME:-} in
        /*) [ -d "$folder" ] && [ ! -e "$XDG_CONFIG_HOME/ashby" ] || folder=$XDG_CONFIG_HOME/ashby ;;
    esac
    list=
    for file in "$folder"/*.properties; do
        file=${file##*/}
        file=${file%.properties}
        case $file in '*' | config) ;; *) list="$list $file" ;; esac
    done
}

__ashby_words() {
    local at=$1
    case $at in 'execute '* | 'describe '* | 'schema '*) at=${at#* } ;; esac
    case $at in
@words@
        *) list= ;;
    esac
}

__ashby_options() {
    case $1 in
@options@
        *) list= ;;
    esac
    list="$list @global@"
}

__ashby_values() {
    case "${1#execute } $2" in
@values@
        *) list= ;;
    esac
}
