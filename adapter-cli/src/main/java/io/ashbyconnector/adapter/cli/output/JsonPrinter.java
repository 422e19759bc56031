package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** One JSON document, printed when all of it is there. */
public final class JsonPrinter implements RecordPrinter<byte[]> {

    private static final int BLOCK = 1 << 16;

    private final Output output;
    private final JsonCodec json;
    private final RecordDecoder<byte[]> decoder;
    private final List<byte[]> collected = new ArrayList<>();

    public JsonPrinter(Output output, JsonCodec json, RecordDecoder<byte[]> decoder) {
        this.output = output;
        this.json = json;
        this.decoder = decoder;
    }

    @Override
    public RecordDecoder<byte[]> decoder() {
        return decoder;
    }

    @Override
    public void page(List<byte[]> records) {
        collected.addAll(records);
    }

    @Override
    public void end(PageMeta last) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(ascii("{\"data\":["));
        for (int i = 0; i < collected.size(); i++) {
            if (i > 0) {
                document.write(',');
            }
            document.writeBytes(collected.get(i));
            if (!output.toTerminal() && document.size() >= BLOCK) {
                output.drain(document);
            }
        }
        document.writeBytes(ascii("],\"meta\":"));
        document.writeBytes(meta(last));
        document.write('}');
        print(document);
    }

    @Override
    public void single(byte[] record) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(ascii("{\"data\":"));
        document.writeBytes(record);
        document.write('}');
        print(document);
    }

    private void print(ByteArrayOutputStream document) {
        if (output.toTerminal()) {
            output.print(json.pretty(document.toByteArray()));
        } else {
            document.write('\n');
            output.drain(document);
        }
    }

    private byte[] meta(PageMeta meta) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.generator(bytes)) {
            generator.writeStartObject();
            generator.writeName("cursor");
            generator.writeString(meta.cursor());
            generator.writeName("has_more");
            generator.writeBoolean(meta.hasMore());
            if (meta.syncToken() != null) {
                generator.writeName("sync_token");
                generator.writeString(meta.syncToken());
            }
            if (meta.asOf() != null) {
                generator.writeName("as_of");
                generator.writeString(meta.asOf().toString());
            }
            if (!meta.notices().isEmpty()) {
                generator.writeName("notices");
                generator.writeStartArray();
                meta.notices().forEach(generator::writeString);
                generator.writeEndArray();
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
