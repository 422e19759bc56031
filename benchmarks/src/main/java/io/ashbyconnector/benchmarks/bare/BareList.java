package io.ashbyconnector.benchmarks.bare;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that prints one page of candidates. */
@Command(
        name = "bare",
        version = "bare 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Reads candidates from Ashby.")
public final class BareList {

    private BareList() {}

    @Command(description = "Prints candidates, one line of JSON each.")
    void candidates(@Option(names = "--limit", defaultValue = "100") int limit) throws IOException {
        try (BareClient client = new BareClient(System.getenv("ASHBY_BASE_URL"), System.getenv("ASHBY_API_KEY"), 1);
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            client.lines(limit, out);
        }
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new BareList()).execute(args));
    }
}
