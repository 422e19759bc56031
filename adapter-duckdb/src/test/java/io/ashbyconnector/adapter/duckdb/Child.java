package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.execution.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Processes of their own, to be in the way, or to be killed. */
final class Child {

    private Child() {}

    static Process start(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Reads what it prints up to a line of this beginning; false when it ends before. */
    static boolean await(Process process, String line) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String each = lines.readLine(); each != null; each = lines.readLine()) {
            if (each.startsWith(line)) {
                return true;
            }
        }
        return false;
    }

    /** Has a file open for writing, until it is ended. */
    static final class Hold {

        private Hold() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
                System.out.println("open");
                System.in.read();
                connection.createStatement().close();
            }
        }
    }

    /**
     * Uses a store all of whose tables are too old, and prints a line for each step: {@code sync TABLE}, {@code limit BYTES}, the
     * largest size of files from then on, or a statement.
     */
    static final class Use {

        private Use() {}

        public static void main(String[] arguments) throws Exception {
            ConnectorConfig config = ConnectorConfig.of(AshbyAuthConfig.of(arguments[1]))
                    .with(ConfigKey.ASHBY_BASE_URL, arguments[0])
                    .with(ConfigKey.STORE, arguments[2])
                    .with(ConfigKey.STORE_MAX_AGE, "1ms");
            try (AshbyConnector ashby = AshbyConnector.connect(config)) {
                for (String step : List.of(arguments).subList(3, arguments.length)) {
                    try {
                        System.out.println(step + " -> " + take(step, ashby));
                    } catch (AshbyConnectorException refused) {
                        System.out.println(step + " -> " + refused.type() + " " + refused.getMessage());
                    }
                }
            }
        }

        private static String take(String step, AshbyConnector ashby) throws IOException, InterruptedException {
            if (step.startsWith("sync ")) {
                return ashby.store().sync(step.substring(5)).get(0).rows() + " rows";
            }
            if (step.startsWith("limit ")) {
                String self = String.valueOf(ProcessHandle.current().pid());
                return "exit "
                        + new ProcessBuilder("prlimit", "--pid", self, "--fsize=" + step.substring(6))
                                .start()
                                .waitFor();
            }
            Page<JsonNode> answer = ashby.store().sql(step);
            return answer.records() + " " + answer.meta().notices();
        }
    }

    /** Brings a store up to date, and prints a numbered line for each piece of news. */
    static final class Sync {

        private Sync() {}

        public static void main(String[] arguments) {
            ConnectorConfig config = ConnectorConfig.of(AshbyAuthConfig.of(arguments[1]))
                    .with(ConfigKey.ASHBY_BASE_URL, arguments[0])
                    .with(ConfigKey.STORE, arguments[2]);
            int[] news = {0};
            try (AshbyConnector ashby = AshbyConnector.connect(config)) {
                ashby.store().sync(List.of(KillTest.TABLES), progress -> {
                    synchronized (news) {
                        System.out.println("news " + news[0]++ + ".");
                    }
                });
            }
        }
    }
}
