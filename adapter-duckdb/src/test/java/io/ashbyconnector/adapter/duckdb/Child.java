package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** Processes of their own, to be in the way, or to be killed. */
final class Child {

    private Child() {}

    static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
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
