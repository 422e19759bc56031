package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.adapter.cli.command.Reference;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what an installation shares with {@code man} and with shells. The distribution is made with it. */
public final class SharedFiles {

    private SharedFiles() {}

    /**
     * Writes it.
     *
     * @param args the folder that is {@code share} under the prefix
     * @throws IOException when it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path share = Path.of(args[0]);
        Reference.writeManual(share.resolve("man"));
        Reference.writeCompletions(share);
    }
}
