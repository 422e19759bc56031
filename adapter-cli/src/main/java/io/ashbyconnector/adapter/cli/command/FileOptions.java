package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.Files.Purpose;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.execution.FileContent;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --file}: a file of this machine for an action that takes the handle of one. */
final class FileOptions {

    private static final String FILE = "--file";
    private static final Map<String, Purpose> HANDLES =
            Map.of("resumeHandle", Purpose.CANDIDATE_RESUME, "fileHandle", Purpose.CANDIDATE_FILES);

    private FileOptions() {}

    /** The parameter that takes the handle; null when the action takes no file. */
    private static @Nullable String handle(Action action) {
        return action.effect().isWrite()
                ? action.parameters().stream()
                        .map(Parameter::name)
                        .filter(HANDLES::containsKey)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Adds the option to a command whose action takes a file. */
    static void addTo(CommandSpec spec, Action action) {
        if (handle(action) != null) {
            spec.addOption(OptionSpec.builder(FILE)
                    .type(String.class)
                    .paramLabel("PATH")
                    .description("The file to upload.")
                    .build());
        }
    }

    /** What uploads the file that was named, and puts its handle among the parameters; null when none was. */
    static @Nullable Preparation read(Action action, Invocation invocation, Map<String, Object> params) {
        ParseResult given = invocation.arguments();
        String handle = handle(action);
        if (handle == null || !given.hasMatchedOption(FILE)) {
            return null;
        }
        if (params.containsKey(handle)) {
            throw new InvalidInputException(ErrorDetails.of("The file is given by its path and by its handle.")
                    .in(action.qualifiedName())
                    .hint("Keep one of them."));
        }
        FileContent content = FileContent.of(invocation.process().path(given.matchedOptionValue(FILE, "")));
        Purpose purpose = Objects.requireNonNull(HANDLES.get(handle));
        params.put(handle, String.valueOf(content));
        return (ashby, checked) ->
                ashby.files().uploadFor(action.entity(), action.name(), checked, handle, purpose, content);
    }

    /** What an action needs to have done before it runs. */
    @FunctionalInterface
    interface Preparation {

        /** Returns the parameters as the action gets them. */
        Map<String, Object> parameters(AshbyConnector ashby, Map<String, Object> checked);
    }
}
