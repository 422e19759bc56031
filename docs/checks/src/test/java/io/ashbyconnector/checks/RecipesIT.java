package io.ashbyconnector.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The blocks of {@code docs/recipes.md} run one after the other in bash, with the command that this build made, and print
 * what the block of text after each says, or nothing.
 */
class RecipesIT {

    private static final Path PAGE = Repository.ROOT.resolve("docs/recipes.md");
    private static final String END = "== end of the block at line ";

    @TempDir
    private Path directory;

    @Test
    @Timeout(600)
    void the_recipes_print_what_the_page_says() throws Exception {
        assumeTrue(exists("bash"), "There is no bash on this machine.");
        StringBuilder script = new StringBuilder("set -euo pipefail\ntrap 'kill $(jobs -p) 2>/dev/null' EXIT\n");
        StringBuilder expected = new StringBuilder();
        List<CodeBlock> blocks = CodeBlock.of(PAGE);
        for (int i = 0; i < blocks.size(); i++) {
            CodeBlock block = blocks.get(i);
            String end = END + block.line();
            if (block.language().equals("sh")) {
                script.append(block.code()).append("\necho '").append(end).append("'\n");
                if (i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text")) {
                    expected.append(blocks.get(i + 1).code()).append('\n');
                }
                expected.append(end).append('\n');
            }
        }
        Path run = Files.writeString(directory.resolve("recipes.sh"), script);

        String errors = run(run);

        assertThat(withoutPort(Files.readString(directory.resolve("output"))))
                .as(errors)
                .isEqualToNormalizingWhitespace(withoutPort(expected.toString()));
    }

    /** Runs a script; returns what it wrote to standard error. */
    private String run(Path script) throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        Path errors = directory.resolve("errors");
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(Files.createDirectory(directory.resolve("work")).toFile())
                .redirectOutput(directory.resolve("output").toFile())
                .redirectError(errors.toFile());
        bash.environment().keySet().removeIf(name -> name.matches("(ASHBY|AIRBYTE|HTTP|HTTPS|NO)_.*"));
        bash.environment().put("HOME", home.toString());
        bash.environment().put("JAVA_HOME", System.getProperty("java.home"));
        bash.environment()
                .merge("PATH", Repository.ROOT.toRealPath().toString(), (path, command) -> command + ":" + path);
        Process process = bash.start();
        try {
            process.waitFor();
        } finally {
            List<ProcessHandle> started = new ArrayList<>(process.descendants().toList());
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
        return Files.readString(errors);
    }

    private static boolean exists(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String withoutPort(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
    }
}
