package io.ashbyconnector.adapter.cli.terminal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What shows pages on this machine: the program in {@code BROWSER}, or the desktop's. No shell sees the address. */
public final class Browser {

    private static final long PATIENCE_SECONDS = 3;

    private final ProcessContext process;

    public Browser(ProcessContext process) {
        this.process = process;
    }

    /**
     * Opens a page for the person at the terminal.
     *
     * @return whether it did; not without a terminal or a browser
     */
    public boolean open(URI page) {
        if (!process.terminal().output()) {
            return false;
        }
        String named = process.environment().getOrDefault("BROWSER", "").strip();
        try {
            return named.isEmpty() ? openOnDesktop(page) : run(named, page);
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** It may be one for terminals, such as w3m. */
    private boolean run(String named, URI page) throws IOException, InterruptedException {
        List<String> words = List.of(named.split("\\s+"));
        Stream<String> command = named.contains("%s")
                ? words.stream().map(word -> word.replace("%s", page.toASCIIString()))
                : Stream.concat(words.stream(), Stream.of(page.toASCIIString()));
        return new ProcessBuilder(command.toList()).inheritIO().start().waitFor() == 0;
    }

    private boolean openOnDesktop(URI page) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(desktop());
        if (command.isEmpty()) {
            return false;
        }
        command.add(page.toASCIIString());
        Process opening = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        return !opening.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || opening.exitValue() == 0;
    }

    private List<String> desktop() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (system.contains("mac")) {
            return List.of("open");
        }
        Map<String, String> environment = process.environment();
        return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")
                ? List.of("xdg-open")
                : List.of();
    }
}
