package io.ashbyconnector.adapter.cli.export;

import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.JsonLinesPrinter;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.OutputFailedException;
import io.ashbyconnector.adapter.cli.output.OutputFormat;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.port.Replica;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the records of a copy into files, in constant memory. */
final class RecordFiles {

    private static final int RECORDS_AT_ONCE = 200;

    private final Replica replica;
    private final JsonCodec json;

    RecordFiles(Replica replica, JsonCodec json) {
        this.replica = replica;
        this.json = json;
    }

    /** Writes all records of a listing's table. */
    void write(Listing listing, ExportFormat format, Path file) {
        switch (format) {
            case JSONL ->
                text(file, output -> {
                    JsonLinesPrinter printer = new JsonLinesPrinter(output, json.bytes());
                    read(listing.table(), printer.decoder(), printer::page);
                });
            case CSV -> {
                CsvColumns columns = columns(listing);
                text(file, output -> columns.write(output, json, rows -> read(listing.table(), json::tree, rows)));
            }
            case PARQUET -> replica.writeParquet(listing.table(), file);
        }
    }

    /** The columns are known before the first row is written: those of the model, and what else the records have. */
    private CsvColumns columns(Listing listing) {
        CsvColumns columns = new CsvColumns(listing);
        if (columns.hasCustomFields()) {
            read(CsvColumns.DEFINITIONS, json::tree, columns::define);
        }
        read(listing.table(), json::tree, columns::find);
        return columns;
    }

    private static void text(Path file, Consumer<Output> writing) {
        try (OutputStream out = new FileOutputStream(file.toFile())) { // which no interrupt closes
            ProcessContext process = new ProcessContext(
                    Map.of(),
                    Path.of(""),
                    InputStream.nullInputStream(),
                    out,
                    OutputStream.nullOutputStream(),
                    Terminal.none());
            writing.accept(new Output(process, OutputFormat.JSONL, true, false));
        } catch (IOException failure) {
            throw new OutputFailedException(failure);
        }
    }

    private <T> void read(String table, RecordDecoder<T> decoder, Consumer<List<T>> page) {
        List<T> records = new ArrayList<>(RECORDS_AT_ONCE);
        replica.read(table, decoder, record -> {
            records.add(record);
            if (records.size() == RECORDS_AT_ONCE) {
                page.accept(records);
                records.clear();
                requireNotInterrupted();
            }
        });
        page.accept(records);
        requireNotInterrupted();
    }

    private static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("export", null);
        }
    }
}
