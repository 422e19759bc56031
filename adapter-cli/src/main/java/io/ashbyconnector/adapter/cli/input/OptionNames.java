package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.error.ErrorDetails;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Puts the options that were typed into messages that have the parameters' names in the API. */
public final class OptionNames {

    private final Map<String, String> options;
    private final Pattern mention;

    /** @param options what was typed for each parameter: {@code --created-after} for {@code createdAfter} */
    public OptionNames(Map<String, String> options) {
        this.options = options;
        String name = options.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")"));
        String quoted = "(?<!string |take )['\"`]" + name + "['\"`]"; // after these words stands a value
        String atStart = "(?<=^|says: )" + name + "(?=[:.\\[])";
        String camelCase = "(?<![\\w.'\"`-])(?=[a-z]+[A-Z_])" + name + "(?![\\w'\"`-])";
        mention = Pattern.compile("(?:[Tt]he parameter )?" + quoted + "|" + atStart + "|" + camelCase);
    }

    public ErrorDetails in(ErrorDetails details) {
        String hint = details.hint();
        return ErrorDetails.of(in(details.message()))
                .in(details.operation())
                .hint(hint == null ? null : in(hint))
                .code(details.code())
                .requestId(details.requestId());
    }

    private String in(String text) {
        return mention.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(IntStream.of(1, 2, 3)
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .map(options::get)
                        .findFirst()
                        .orElseThrow()));
    }

    /** The name by which an option was given last; the longest one when it was not. */
    public static String typed(OptionSpec option, ParseResult given) {
        String typed = option.longestName();
        for (String word : given.originalArgs()) {
            for (String name : option.names()) {
                if (word.equals(name) || word.startsWith(name + "=")) {
                    typed = name;
                }
            }
        }
        return typed;
    }
}
