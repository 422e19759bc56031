package com.example.warehouse;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Puts what changed since the last run into a folder that a warehouse loads from: a file of JSON lines for each entity, such
 * as {@code candidates/2026-09-30T02-00-00Z.jsonl}. A file ending in {@code .full.jsonl} has all records: what is not in it is
 * gone. A run that fails is repeated; a loader that takes the latest record of each id loses nothing.
 *
 * <p>Arguments: a properties file, the folder, and the entities.
 */
public final class NightlyExport {

    private NightlyExport() {}

    public static void main(String[] args) throws IOException {
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromProperties(Path.of(args[0])))) {
            for (String entity : List.of(args).subList(2, args.length)) {
                System.out.println(export(ashby, entity, Path.of(args[1]), Instant.now()));
            }
        }
    }

    /** Returns the file that was written. */
    static Path export(AshbyConnector ashby, String entity, Path warehouse, Instant now) throws IOException {
        Path folder = Files.createDirectories(warehouse.resolve(entity));
        Path state = folder.resolve("state.json");
        Path part = folder.resolve("running.part");
        try (SyncPass<JsonNode> pass = ashby.sync(entity, SyncState.read(state))) {
            try (BufferedWriter lines = Files.newBufferedWriter(part)) {
                while (pass.hasNext()) {
                    lines.append(pass.next().toString()).append('\n');
                }
            }
            String name = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
            Path file = folder.resolve(name + (pass.isFull() ? ".full.jsonl" : ".jsonl"));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            pass.state().write(state);
            return file;
        }
    }
}
