package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.RecordPrinter;
import io.ashbyconnector.adapter.cli.terminal.Browser;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;

/** In place of a record, its page in Ashby: opened in the browser, or its address where there is none. */
final class WebPage implements RecordPrinter<JsonNode> {

    private static final String OPTION = "--web";
    private static final String PROFILE = "profileUrl";
    private static final String CANDIDATE = "candidate";
    private static final String ASHBY = "ashbyhq.com";

    private final Action action;
    private final Output output;
    private final JsonCodec json;
    private final Browser browser;

    private WebPage(Action action, Invocation invocation) {
        this.action = action;
        this.output = invocation.output();
        this.json = invocation.json();
        this.browser = new Browser(invocation.process());
    }

    /** Adds the option to a command that gets a record; help shows it where such a record may have a page. */
    static void addTo(CommandSpec spec, Action action) {
        if (action.answer() == Answer.RECORD && !action.effect().isWrite() && spec.findOption(OPTION) == null) {
            spec.addOption(OptionSpec.builder(OPTION)
                    .type(boolean.class)
                    .hidden(!mayBeOf(action.record()))
                    .description("Open its page in the browser, BROWSER or the desktop's, instead of printing the"
                            + " record. Without a browser or a terminal, print the address.")
                    .build());
        }
    }

    /** Whether a command line asks for the page. */
    static boolean isWanted(Action action, Invocation invocation) {
        return action.parameter("web").isEmpty() && invocation.arguments().hasMatchedOption(OPTION);
    }

    /** @throws InvalidInputException when such records have no page */
    static WebPage of(Action action, Invocation invocation) {
        WebPage page = new WebPage(action, invocation);
        if (!mayBeOf(action.record())) {
            throw page.missing();
        }
        return page;
    }

    private static boolean mayBeOf(@Nullable RecordType type) {
        return type != null
                && Stream.of(type.type().getRecordComponents())
                        .anyMatch(field -> isLink(field.getName()) || isOverviewed(field));
    }

    private static boolean isOverviewed(RecordComponent field) {
        return field.getName().equals(CANDIDATE)
                && field.getType().isRecord()
                && Stream.of(field.getType().getRecordComponents())
                        .anyMatch(each -> each.getName().equals(PROFILE));
    }

    private static boolean isLink(String field) {
        return field.equals(PROFILE) || field.equals("link") || field.endsWith("Link");
    }

    @Override
    public RecordDecoder<JsonNode> decoder() {
        return json::tree;
    }

    @Override
    public void page(List<JsonNode> records) {
        records.forEach(this::single);
    }

    @Override
    public void end(PageMeta last) {
        // Nothing is kept back.
    }

    @Override
    public void single(JsonNode record) {
        URI page = find(record).orElseThrow(this::missing);
        if (browser.open(page)) {
            output.notice("Opened " + page.toASCIIString());
        } else {
            output.print(page.toASCIIString() + "\n");
        }
    }

    /** Where Ashby says the profile is, or whatever of the record's own links leads to Ashby. */
    private static Optional<URI> find(JsonNode record) {
        Stream<URI> profile =
                Stream.of(record, record.path(CANDIDATE)).flatMap(each -> secure(each.path(PROFILE)).stream());
        Stream<URI> others = record.properties().stream()
                .filter(field -> isLink(field.getKey()))
                .flatMap(field -> secure(field.getValue()).stream())
                .filter(WebPage::isAshbys);
        return Stream.concat(profile, others).findFirst();
    }

    private static boolean isAshbys(URI page) {
        String host = page.getHost().toLowerCase(Locale.ROOT);
        return host.equals(ASHBY) || host.endsWith("." + ASHBY);
    }

    private static Optional<URI> secure(JsonNode value) {
        try {
            URI page = new URI(value.asString(""));
            return "https".equalsIgnoreCase(page.getScheme()) && page.getHost() != null
                    ? Optional.of(page)
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private InvalidInputException missing() {
        return new InvalidInputException(ErrorDetails.of("This record has no link to a page that --web could open.")
                .in(action.qualifiedName())
                .hint("Leave --web out; candidates have such a link."));
    }
}
