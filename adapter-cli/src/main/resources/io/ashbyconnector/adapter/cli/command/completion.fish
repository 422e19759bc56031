# What can follow, a line each, for the words after "ashby", of which the last one is being typed.
function __ashby
    set -l path
    set -l option
    set -l last $argv[-1]
    set -e argv[-1]
    for word in $argv
        if test -n "$option"
            set option
            continue
        end
        switch $word
            case --
                return
            case '-*'
                contains -- $word= (__ashby_options "$path"); and set option $word
            case '*'
                set word (string replace -a _ - -- $word)
                contains -- $word (__ashby_words "$path"); and set path $path $word
        end
    end
    set -l word $last
    set -l prefix ''
    if test -z "$option"; and string match -q -- '--*=*' "$word"
        set option (string replace -r '=.*' '' -- $word)
        set prefix $option=
        set word (string replace -r '^[^=]*=' '' -- $word)
    end
    set -l list
    if test -n "$option"
        set list (__ashby_values "$path" $option)
        test "$list" = @profile; and set list (__ashby_profiles)
        if string match -qr -- '^--(.*fields|columns|format)$' $option; and string match -q -- '*,*' "$word"
            set prefix $prefix(string replace -r '[^,]*$' '' -- $word)
        end
    else
        string match -q -- '-*' "$word"; or set list (__ashby_words "$path")
        test -n "$list"; or set list (__ashby_options "$path")
    end
    for found in $list
        if test $found = @file
            __fish_complete_path "$word" | string replace -r '^' -- "$prefix"
        else
            string replace -r '=$' '' -- $prefix$found
        end
    end
end

function __ashby_profiles
    set -l folder ~/.config/ashby
    if string match -q '/*' -- "$XDG_CONFIG_HOME"
        test -d $folder; and not test -e $XDG_CONFIG_HOME/ashby; or set folder $XDG_CONFIG_HOME/ashby
    end
    for file in $folder/*.properties
        set -l name (string replace -r '.*/(.*)\.properties$' '$1' -- $file)
        test $name = config; or echo $name
    end
end

function __ashby_words
    switch (string replace -r '^(execute|describe|schema) ' '' -- "$argv[1]")
@words@
    end
end

function __ashby_options
    switch "$argv[1]"
@options@
    end
    string split ' ' -- '@global@'
end

function __ashby_values
    switch (string replace -r '^execute ' '' -- "$argv[1] $argv[2]")
@values@
    end
end

function __ashby_complete
    set -l words (commandline -opc)
    set -e words[1]
    __ashby $words (commandline -ct)
end

complete -c ashby -f -a '(__ashby_complete)'
