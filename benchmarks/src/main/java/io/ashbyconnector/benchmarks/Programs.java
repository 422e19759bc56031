package io.ashbyconnector.benchmarks;

import io.ashbyconnector.benchmarks.bare.BareCommand;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs that are measured as whole processes, each with a class-data archive made in the same way. */
final class Programs {

    private static final String CLI = "io.ashbyconnector.adapter.cli.";

    private final Path root;
    private final Path directory;
    private final Servers servers;
    private final Map<String, Path> archives = new HashMap<>();

    /**
     * Finds the jars.
     *
     * @param root of the repository
     * @param directory where to put the class-data archives
     */
    Programs(Path root, Path directory, Servers servers) {
        this.root = root;
        this.directory = directory;
        this.servers = servers;
    }

    /** The command, as its launcher starts it. */
    Program ashby(String url, String... arguments) throws IOException, InterruptedException {
        return ashby("ashby", jar("adapter-cli/target/ashby.jar"), url, arguments);
    }

    /** The same with a context store. */
    Program ashbyWithStore(String url, Path store, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--store", store.toString()));
        all.addAll(List.of(arguments));
        Program program =
                ashby(url, all.toArray(new String[0])).alsoWith(jar("adapter-duckdb/target/store/ashby-store.jar"));
        for (String flag : Program.STORE_FLAGS) {
            program = program.with(flag);
        }
        return program;
    }

    /** The server of the Model Context Protocol, with the context store beside it as its launcher has. */
    Program mcp(String url) throws IOException, InterruptedException {
        return ashby(url, "mcp").alsoWith(jar("adapter-duckdb/target/store/ashby-store.jar"));
    }

    /** A server that does the same by hand, by another language's SDK; empty where that is not installed. */
    Optional<Program> nodeServer(String url) throws IOException {
        Path folder = root.resolve("adapter-mcp/target/node");
        if (!Files.isDirectory(folder.resolve("node_modules/@modelcontextprotocol/sdk"))) {
            return Optional.empty();
        }
        Path server = folder.resolve("server.mjs");
        Files.copy(root.resolve("benchmarks/src/main/node/server.mjs"), server, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(new Program(List.of("node", server.toString()), environment(url)));
    }

    /** The same with a catalog of more entities: copies of one, under other names. */
    Program ashbyOfEntities(int count, String url, String... arguments) throws IOException, InterruptedException {
        String name = "ashby-of-" + count;
        Path jar = directory.resolve(name + ".jar");
        if (Files.notExists(jar)) {
            Files.copy(jar("adapter-cli/target/ashby.jar"), jar);
            grow(jar, count);
        }
        return ashby(name, jar, url, arguments);
    }

    private static void grow(Path jar, int count) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path catalog = files.getPath("io/ashbyconnector/catalog");
            List<String> index = new ArrayList<>(Files.readAllLines(catalog.resolve("index")));
            while (index.size() < count) {
                String name = "more_" + index.size();
                index.add(name + ": An entity of a larger catalog.");
                Files.copy(catalog.resolve("departments.json"), catalog.resolve(name + ".json"));
            }
            Files.write(catalog.resolve("index"), index);
        }
    }

    private Program ashby(String name, Path jar, String url, String... arguments)
            throws IOException, InterruptedException {
        Program rehearsal = Program.java(jar, CLI + "ArchiveWarmUp", environment(url));
        return Program.java(jar, CLI + "Main", environment(url), arguments)
                .with("-XX:SharedArchiveFile=" + archive(name, rehearsal));
    }

    /** A bare program; its archive is made from a run with the same arguments. */
    Program bare(Class<?> main, String url, String... arguments) throws IOException, InterruptedException {
        Path jar = jar("benchmarks/target/" + (main == BareCommand.class ? "bare-picocli.jar" : "bare-http.jar"));
        Program rehearsal = Program.java(jar, main.getName(), environment(servers.listing(1_000, 0)), arguments);
        Path archive = archive(main.getSimpleName() + String.join("", arguments), rehearsal);
        return Program.java(jar, main.getName(), environment(url), arguments).with("-XX:SharedArchiveFile=" + archive);
    }

    /** The launcher, which keeps an archive of its own; waits until that is there. */
    Program launcher(String... arguments) throws IOException, InterruptedException {
        Program program = Program.script(root.resolve("ashby"), arguments);
        for (int patience = 600; !hasArchive(root.resolve("adapter-cli/target")); patience--) {
            if (patience == 0) {
                throw new IllegalStateException("The launcher makes no class-data archive");
            }
            program.run();
            Thread.sleep(100);
        }
        return program;
    }

    private static boolean hasArchive(Path target) throws IOException {
        try (var files = Files.newDirectoryStream(target, "ashby-*.jsa")) {
            return files.iterator().hasNext();
        }
    }

    private Path archive(String name, Program rehearsal) throws IOException, InterruptedException {
        Path archive = archives.get(name);
        if (archive == null) {
            archive = rehearsal.archive(directory, name);
            archives.put(name, archive);
        }
        return archive;
    }

    private Path jar(String path) {
        Path jar = root.resolve(path);
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing; benchmarks/run builds it.");
        }
        return jar;
    }

    private Map<String, String> environment(String url) {
        return Map.of("ASHBY_MODE", "direct", "ASHBY_BASE_URL", url, "ASHBY_API_KEY", servers.apiKey());
    }
}
