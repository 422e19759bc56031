package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.error.ErrorDetails;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Puts the options that were typed into messages that have the parameters' names in the API. */
public final class OptionNames {

    private static final Pattern WITHIN = Pattern.compile("In the parameter '[^']+', '([^']+)'");

    private final Map<String, String> options;
    private final Pattern mention;
    private final Pattern names;

    /**
     * With the options of one command.
     *
     * @param options what was typed for each parameter, {@code --created-after} for {@code createdAfter}, and for each field
     *     within one that has an option of its own, {@code --location.city} for {@code location.city}
     */
    public OptionNames(Map<String, String> options) {
        this.options = options;
        String name = options.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")"));
        String quoted = "(?<!string |take )['\"`]" + name + "['\"`]"; // after these words stands a value
        String atStart = "(?<=^|says: )" + name + "(?=[:.\\[])";
        String camelCase = "(?<![\\w.'\"`-])(?=[a-z]+[A-Z_])" + name + "(?![\\w'\"`-])";
        String list = name + "(?:, " + name + ")*+";
        names = Pattern.compile(
                "(?:[Tt]he parameters |(?<=all but one of |; ))(?<names>" + list + ")(?= must | may | are | is |\\.$)");
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
        Matcher lists = names.matcher(within(text));
        String listed = lists.replaceAll(
                found -> Matcher.quoteReplacement(Stream.of(lists.group("names").split(", ", -1))
                        .map(options::get)
                        .collect(Collectors.joining(", "))));
        return mention.matcher(listed)
                .replaceAll(found -> Matcher.quoteReplacement(IntStream.of(1, 2, 3)
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .map(options::get)
                        .findFirst()
                        .orElseThrow()));
    }

    /** Names a field by its own option, or by its place in the value of the option that holds it. */
    private String within(String text) {
        return WITHIN.matcher(text).replaceAll(found -> {
            String path = found.group(1);
            String own = options.get(path);
            String told = own != null
                    ? own
                    : options.keySet().stream()
                            .filter(name ->
                                    name.contains(".") && (path.startsWith(name + ".") || path.startsWith(name + "[")))
                            .findFirst()
                            .map(name -> "In " + options.get(name) + ", '" + path + "'")
                            .orElse(found.group());
            return Matcher.quoteReplacement(told);
        });
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
