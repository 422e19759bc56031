package io.ashbyconnector.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every block of code in every document of the project is what its language says; those of Java compile, as members of a
 * class or as statements of a method.
 *
 * <p>A reader sees the packages of {@link #IMPORTS} without being told. What else a fragment needs stands in a comment
 * before it, which a reader of the page does not see: {@code <!-- given: import java.net.URI; AshbyConnector ashby; -->}.
 */
class SnippetsTest {

    private static final List<String> IMPORTS = List.of(
            "io.ashbyconnector",
            "io.ashbyconnector.adapter.direct",
            "io.ashbyconnector.adapter.hosted",
            "io.ashbyconnector.adapter.langchain4j",
            "io.ashbyconnector.adapter.mcp",
            "io.ashbyconnector.adapter.springai",
            "io.ashbyconnector.api",
            "io.ashbyconnector.auth",
            "io.ashbyconnector.catalog",
            "io.ashbyconnector.config",
            "io.ashbyconnector.error",
            "io.ashbyconnector.execution",
            "io.ashbyconnector.model",
            "io.ashbyconnector.model.application",
            "io.ashbyconnector.model.assessment",
            "io.ashbyconnector.model.candidate",
            "io.ashbyconnector.model.customfield",
            "io.ashbyconnector.model.file",
            "io.ashbyconnector.model.form",
            "io.ashbyconnector.model.interview",
            "io.ashbyconnector.model.job",
            "io.ashbyconnector.model.offer",
            "io.ashbyconnector.model.organization",
            "io.ashbyconnector.model.report",
            "io.ashbyconnector.model.sourcing",
            "io.ashbyconnector.model.webhook",
            "io.ashbyconnector.port",
            "io.ashbyconnector.sandbox",
            "io.ashbyconnector.tool",
            "io.ashbyconnector.webhook",
            "io.ashbyconnector.wiring",
            "com.google.inject",
            "java.time",
            "java.util",
            "java.util.stream",
            "org.junit.jupiter.api",
            "org.junit.jupiter.api.extension");

    private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+(static\\s+)?[\\w.]+(\\.\\*)?;");

    private static final Set<String> LANGUAGES = Set.of("java", "xml", "json", "properties", "text", "indented");

    static List<CodeBlock> blocks() throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        for (Path document : Repository.documents()) {
            blocks.addAll(CodeBlock.of(document));
        }
        return blocks;
    }

    static Stream<CodeBlock> blocksOf(String language) throws IOException {
        return blocks().stream().filter(block -> block.language().equals(language));
    }

    static Stream<CodeBlock> java() throws IOException {
        return blocksOf("java");
    }

    static Stream<CodeBlock> xml() throws IOException {
        return blocksOf("xml");
    }

    @ParameterizedTest
    @MethodSource("java")
    void java_compiles(CodeBlock snippet) {
        assertThat(errors(snippet)).as(snippet.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("xml")
    void xml_is_well_formed_and_names_artifacts_of_this_version(CodeBlock snippet) throws Exception {
        assertNamesArtifacts("<snippet>" + snippet.code() + "</snippet>");
    }

    @Test
    void the_programs_of_strangers_do_too() throws Exception {
        List<Path> poms;
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve(".ci/consumers"))) {
            poms = files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
        assertThat(poms).isNotEmpty();
        for (Path pom : poms) {
            assertNamesArtifacts(Files.readString(pom));
        }
    }

    private static void assertNamesArtifacts(String xml) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        NodeList versions = document.getElementsByTagName("version");
        for (int i = 0; i < versions.getLength(); i++) {
            if (versions.item(i).getParentNode() instanceof Element element
                    && element.getElementsByTagName("groupId").getLength() > 0
                    && text(element, "groupId").equals("io.ashbyconnector")) {
                assertThat(text(element, "version")).isEqualTo(Published.version());
                assertThat(Published.artifacts()).contains(text(element, "artifactId"));
            }
        }
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent();
    }

    @Test
    void json_and_properties_can_be_read() throws IOException {
        for (CodeBlock block : blocks()) {
            if (block.language().equals("json")) {
                JsonMapper.shared().readTree(block.code());
            }
            if (block.language().equals("properties")) {
                new Properties().load(new StringReader(block.code()));
            }
        }
    }

    @Test
    void no_block_escapes() throws IOException {
        assertThat(Repository.documents())
                .allSatisfy(document -> assertThat(document).content().doesNotContainIgnoringCase("<pre"));
        assertThat(blocks()).allSatisfy(block -> {
            assertThat(LANGUAGES).contains(block.language());
            if (block.language().equals("indented")) {
                assertThat(block.code()).as("Java belongs between fences").doesNotMatch(".*[;{]\\s*(//.*)?");
            }
        });
        assertThat(java().map(block -> block.document().getFileName().toString())
                        .distinct())
                .contains("README.md", "adapters.md", "agents.md", "files.md", "mcp.md", "scale.md", "webhooks.md");
    }

    @Test
    void a_fence_may_be_written_in_many_ways(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("x.md"), """
                <!-- given: AshbyConnector ashby; -->
                ``` Java
                ashby.close();
                ```
                - an item:

                  ~~~~java title="x"
                  broken(
                  ~~~~

                1. ```{.java}
                   broken(
                   ```
                > ```java
                > broken(
                > ```
                ```
                nothing
                ```
                """);
        List<CodeBlock> blocks = CodeBlock.of(document);
        assertThat(blocks).extracting(CodeBlock::language).containsExactly("java", "java", "java", "java", "");
        assertThat(errors(blocks.get(0))).isEmpty();
        assertThat(errors(blocks.get(1))).isNotEmpty();
    }

    @Test
    void what_does_not_exist_does_not_compile() {
        String wrong = "@RegisterExtension static final AshbySandboxExtension sandbox = new AshbySandboxExtension();\n"
                + "{ sandbox.inject(Fault.status(503)); }";
        assertThat(errors(new CodeBlock(Path.of("x.md"), 1, "java", "", wrong))).contains("inject");
    }

    /** What the compiler says against both readings; empty when it takes one. */
    private static String errors(CodeBlock snippet) {
        String asMembers = compile(snippet, "", "");
        if (asMembers.isEmpty()) {
            return "";
        }
        String asStatements = compile(snippet, "void snippet() throws Exception {\n", "\n}\n");
        return asStatements.isEmpty() ? "" : "as members: " + asMembers + "\nas statements: " + asStatements;
    }

    private static String compile(CodeBlock snippet, String before, String after) {
        Matcher imports = IMPORT.matcher(snippet.given() + "\n" + snippet.code());
        String source = IMPORTS.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining())
                + imports.results().map(MatchResult::group).collect(Collectors.joining())
                + "\n@SuppressWarnings(\"all\") class Snippet {\n"
                + IMPORT.matcher(snippet.given()).replaceAll("")
                + "\n"
                + before
                + IMPORT.matcher(snippet.code()).replaceAll("")
                + after
                + "\n}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        compiler.getTask(
                        null,
                        null,
                        problems,
                        List.of(
                                "-proc:none",
                                "-implicit:none",
                                "-d",
                                "target",
                                "-cp",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(source)))
                .call();
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
