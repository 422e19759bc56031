package io.ashbyconnector.benchmarks.bare;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Writes all candidates to standard output, one line of JSON each. */
public final class BareExport {

    private BareExport() {}

    public static void main(String[] args) throws IOException {
        try (BareClient client = new BareClient(System.getenv("ASHBY_BASE_URL"), System.getenv("ASHBY_API_KEY"), 1);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            client.lines(out);
        }
    }
}
