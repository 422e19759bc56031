package io.ashbyconnector.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an administrator of Ashby can grant to a key: a right in a module, each a box in Ashby's admin screen.
 *
 * @param module in camel case, such as {@code hiringProcessMetadata}
 * @param right {@code read}, {@code write}, or another that Ashby has for a module, such as {@code delete}
 */
public record Permission(String module, String right) {

    private static final Pattern NAME = Pattern.compile("([a-z][A-Za-z0-9]*?)([A-Z][a-z]*)");
    private static final Pattern SCOPE = Pattern.compile("([a-z][A-Za-z0-9]{0,63}):([a-z][A-Za-z]{0,63})");
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final List<Permission> KNOWN = Stream.of(
                    "candidatesRead",
                    "candidatesWrite",
                    "candidatesDelete",
                    "jobsRead",
                    "jobsWrite",
                    "interviewsRead",
                    "interviewsWrite",
                    "hiringProcessMetadataRead",
                    "hiringProcessMetadataWrite",
                    "organizationRead",
                    "organizationWrite",
                    "offersRead",
                    "offersWrite",
                    "apiKeysRead",
                    "apiKeysWrite",
                    "approvalsRead",
                    "approvalsWrite",
                    "reportsRead",
                    "notetakerRead",
                    "sourcingRead",
                    "sourcingWrite",
                    "projectsWrite",
                    "emailsRead",
                    "auditLogsRead")
            .map(Permission::named)
            .toList();

    /** {@return the permissions that the operations of Ashby need, by module as Ashby's admin screen has them} */
    public static List<Permission> known() {
        return KNOWN;
    }

    /**
     * {@return the permission of a name}
     *
     * @param name as Ashby's documentation and errors have it, such as {@code candidatesRead}
     * @throws IllegalArgumentException when it is not a module and a right
     */
    public static Permission named(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a module and a right in camel case, such as candidatesRead.");
        }
        return new Permission(parts.group(1), parts.group(2).toLowerCase(Locale.ROOT));
    }

    /**
     * {@return the permission of a scope such as {@code candidates:read}; none when it is not a module and a right}
     *
     * @param scope the scope
     */
    public static Optional<Permission> ofScope(String scope) {
        Matcher parts = SCOPE.matcher(scope);
        return parts.matches() ? Optional.of(new Permission(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /**
     * As Ashby's documentation and errors have it, such as {@code candidatesRead}.
     *
     * @return the name
     */
    public String name() {
        return module + Character.toUpperCase(right.charAt(0)) + right.substring(1);
    }

    /**
     * As {@code apiKey.info} has it, such as {@code candidates:read}.
     *
     * @return the scope
     */
    public String scope() {
        return module + ":" + right;
    }

    /** {@return the module as people see it, such as {@code Hiring process metadata}} */
    public String title() {
        if (module.equals("apiKeys")) {
            return "API keys";
        }
        String words = WORD.splitAsStream(module)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** {@return the box to tick, such as {@code Candidates: write}} */
    public String box() {
        return title() + ": " + right;
    }

    /**
     * {@return the boxes of which one is enough, in quotes: {@code 'Sourcing: write' or 'Candidates: write'}}
     *
     * @param oneIsEnough the permissions
     */
    public static String boxes(List<Permission> oneIsEnough) {
        return oneIsEnough.stream()
                .map(permission -> "'" + permission.box() + "'")
                .collect(Collectors.joining(" or "));
    }

    @Override
    public String toString() {
        return name();
    }
}
