package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.RateLimitedException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tells of a failure on standard error: one JSON object for programs, sentences for people. */
public final class ErrorReport {

    private static final String UNEXPECTED = "unexpected";
    private static final String OUTPUT = "output";
    /** Asked by 'ashby sql', which names no entity; only the catalog keeps it among the actions of one. */
    private static final String STATEMENT = ".context_store_sql_query";

    private final Output output;

    public ErrorReport(Output output) {
        this.output = output;
    }

    /**
     * Of something that the connector reports.
     *
     * @param more to do about it; null for nothing
     */
    public void print(AshbyConnectorException failure, @Nullable String more) {
        Duration wait = failure instanceof RateLimitedException limited ? limited.retryAfter() : null;
        ErrorDetails details = failure.details();
        String hint = Stream.of(details.hint(), more).filter(Objects::nonNull).collect(Collectors.joining(" "));
        print(failure.type().id(), details.hint(hint.isEmpty() ? null : hint), failure.isRetryable(), wait);
    }

    /** Of output that cannot be written. */
    public void print(OutputFailedException failure) {
        String hint = failure.rest() == null ? "Free some space, or write the output elsewhere." : failure.rest();
        print(OUTPUT, ErrorDetails.of(String.valueOf(failure.getMessage())).hint(hint), false, null);
    }

    /** Of something that is a fault of this program, or of the machine it runs on. */
    public void printUnexpected(String message) {
        print(
                UNEXPECTED,
                ErrorDetails.of(message).hint("Run it with --verbose to see where it comes from."),
                false,
                null);
    }

    private void print(String type, ErrorDetails details, boolean retryable, @Nullable Duration wait) {
        String operation = details.operation();
        boolean isTold = operation != null && !operation.endsWith(STATEMENT);
        String message = isTold ? operation + ": " + details.message() : details.message();
        if (output.format().isJson()) {
            output.complain(json(type, message, details, retryable, wait));
        } else {
            output.complain(text(message, details));
        }
    }

    private String text(String message, ErrorDetails details) {
        StringBuilder sentence = new StringBuilder(message);
        if (!message.matches("(?s).*[.!?]")) {
            sentence.append('.');
        }
        if (details.code() != null && !message.contains(details.code())) {
            sentence.append(" Code: ").append(details.code()).append('.');
        }
        if (details.requestId() != null) {
            sentence.append(" Request: ").append(details.requestId()).append('.');
        }
        Style style = output.errorStyle();
        String error = paragraph("Error:", sentence.toString(), style::bad);
        return details.hint() == null ? error : error + "\n" + paragraph("Hint:", details.hint(), style::strong);
    }

    private String paragraph(String label, String text, UnaryOperator<String> emphasis) {
        String lines = String.join("\n", Wrapping.lines(label + " " + TerminalText.line(text), output.errorWidth()));
        return emphasis.apply(label) + lines.substring(label.length());
    }

    private static String json(
            String type, String message, ErrorDetails details, boolean retryable, @Nullable Duration wait) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("error");
            json.writeStartObject();
            json.writeStringProperty("type", type);
            json.writeStringProperty("message", message);
            json.writeStringProperty("hint", details.hint());
            json.writeStringProperty("code", details.code());
            json.writeStringProperty("request_id", details.requestId());
            json.writeBooleanProperty("retryable", retryable);
            if (wait != null) {
                json.writeNumberProperty("retry_after_seconds", wait.toSeconds());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return JsonCodec.forTerminal(text.toString());
    }
}
