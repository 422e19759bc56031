package io.ashbyconnector.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links of the documents to files and headings of this project lead somewhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static Stream<Path> documents() throws IOException {
        return Repository.documents().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_link_leads_somewhere(Path document) throws IOException {
        List<URI> links = LINK.matcher(Files.readString(document))
                .results()
                .map(link -> URI.create(link.group(1)))
                .filter(link -> !link.isAbsolute())
                .toList();
        for (URI link : links) {
            Path target = link.getPath().isEmpty() ? document : document.resolveSibling(link.getPath());
            assertThat(target).as("%s in %s", link, document).exists();
            if (link.getFragment() != null) {
                assertThat(headings(target)).as("%s in %s", link, document).contains(link.getFragment());
            }
        }
    }

    private static List<String> headings(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map((MatchResult heading) -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
