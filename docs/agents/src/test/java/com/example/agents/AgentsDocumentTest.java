package com.example.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/agents.md shows is what this module compiles and runs. */
class AgentsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "agents.md");
    private static final Pattern SOURCE = Pattern.compile("\\]\\((agents/src/main/[^)]+)\\)");
    private static final Pattern CODE = Pattern.compile("```(java|properties)\\n(.*?)```", Pattern.DOTALL);

    /** @param source the file that the document links last before the code */
    record Quote(String source, String code) {

        @Override
        public String toString() {
            return source;
        }
    }

    static List<Quote> quotes() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<Quote> quotes = new ArrayList<>();
        Matcher code = CODE.matcher(document);
        while (code.find()) {
            Matcher source = SOURCE.matcher(document.substring(0, code.start()));
            String last = "";
            while (source.find()) {
                last = source.group(1);
            }
            quotes.add(new Quote(last, code.group(2)));
        }
        return quotes;
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void what_the_document_quotes_is_what_the_source_says(Quote quote) throws IOException {
        String source = Files.readString(DOCUMENT.resolveSibling(quote.source()));
        String sourceOfMembers = source.replaceAll("(?m)^ {4}", "");

        assertThat(List.of(source, sourceOfMembers)).anyMatch(text -> text.contains(quote.code()));
        assertThat(quote.code().lines().count()).isLessThan(15);
    }

    @Test
    void every_source_is_quoted() throws IOException {
        assertThat(quotes())
                .extracting(quote -> Path.of(quote.source()).getFileName().toString())
                .containsExactly(
                        "WithLangChain4j.java",
                        "WithSpringAi.java",
                        "application.properties",
                        "WithPlainJava.java",
                        "WithWrites.java");
    }
}
