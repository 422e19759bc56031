package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One record a line, printed as soon as its page is there. */
public final class JsonLinesPrinter implements RecordPrinter<byte[]> {

    private static final int BLOCK = 1 << 15;

    private final Output output;
    private final RecordDecoder<byte[]> decoder;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * BLOCK);

    public JsonLinesPrinter(Output output, RecordDecoder<byte[]> decoder) {
        this.output = output;
        this.decoder = decoder;
    }

    @Override
    public RecordDecoder<byte[]> decoder() {
        return decoder;
    }

    @Override
    public void page(List<byte[]> records) {
        for (byte[] each : records) {
            byte[] json = output.toTerminal()
                    ? JsonCodec.forTerminal(JsonCodec.text(each)).getBytes(StandardCharsets.UTF_8)
                    : each;
            lines.writeBytes(json);
            lines.write('\n');
            if (lines.size() >= BLOCK) {
                output.drain(lines);
            }
        }
        output.drain(lines);
    }

    @Override
    public void end(PageMeta last) {
        // Each page is out already, and a line has no place for where the listing stands.
    }

    @Override
    public void single(byte[] record) {
        page(List.of(record));
    }
}
