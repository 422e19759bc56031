package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Rules;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people have to know about an action before they run it, as sentences. */
final class ActionText {

    private static final String CONFIRMED = "it needs a yes on the terminal, or --yes.";

    private ActionText() {}

    /** What it does and needs; empty for what only reads. */
    static Optional<String> effect(Action action) {
        return switch (action.effect()) {
            case READ -> Optional.empty();
            case WRITE -> Optional.of("It writes: ashby.allow-writes has to allow it.");
            case SENDS_MAIL -> Optional.of("It sends mail: ashby.allow-writes has to allow it, and " + CONFIRMED);
            case DESTRUCTIVE ->
                Optional.of("It cannot be undone: ashby.allow-writes has to allow it, and " + CONFIRMED);
        };
    }

    /** What a parameter makes of its action; empty when it changes nothing. */
    static Optional<String> effect(Effect ofParameter) {
        return switch (ofParameter) {
            case READ, WRITE -> Optional.empty();
            case SENDS_MAIL -> Optional.of("With it mail is sent, and " + CONFIRMED);
            case DESTRUCTIVE -> Optional.of("With it the action cannot be undone, and " + CONFIRMED);
        };
    }

    /** What parameters owe to each other, each by its name. */
    static Stream<String> rules(Rules rules, UnaryOperator<String> name) {
        List<List<String>> exactlyOne =
                rules.oneOf().stream().filter(rules.exclusive()::contains).toList();
        return Stream.of(
                        exactlyOne.stream().map(group -> "Needs either " + joined(group, name, " or ") + "."),
                        rules.oneOf().stream()
                                .filter(group -> !exactlyOne.contains(group))
                                .map(group -> "Needs " + joined(group, name, " or ") + "."),
                        rules.exclusive().stream()
                                .filter(group -> !exactlyOne.contains(group))
                                .map(group -> "Takes at most one of " + joined(group, name, ", ") + "."),
                        rules.together().stream()
                                .map(group -> "Takes " + joined(group, name, " and ") + " together or not at all."),
                        rules.conditions().stream().map(condition -> condition(condition, name)))
                .flatMap(each -> each);
    }

    private static String condition(Rules.Condition condition, UnaryOperator<String> name) {
        String when = name.apply(condition.when());
        String needed = "needs " + joined(condition.required(), name, " and ") + ".";
        if (condition.absent()) {
            return "Without " + when + " it " + needed;
        }
        return condition.is().isEmpty()
                ? "With " + when + " it " + needed
                : "When " + when + " is " + String.join(" or ", condition.is()) + " it " + needed;
    }

    private static String joined(List<String> names, UnaryOperator<String> name, String between) {
        return names.stream().map(name).collect(Collectors.joining(between));
    }
}
