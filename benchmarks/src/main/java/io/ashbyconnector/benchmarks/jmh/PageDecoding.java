package io.ashbyconnector.benchmarks.jmh;

import io.ashbyconnector.benchmarks.Recording;
import io.ashbyconnector.benchmarks.bare.Person;
import io.ashbyconnector.benchmarks.bare.PersonReader;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** Decodes the bytes of one page, a hundred candidates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageDecoding {

    private final JsonFactory json = new JsonFactory();
    private final RecordDecoder<Candidate> toRecord = new RecordDecoders().of(Candidate.class);
    private final RecordDecoder<JsonNode> toTree = new RecordDecoders().of(JsonNode.class);
    private byte[] page = {};

    @Setup
    public void record() throws IOException {
        try (AshbySandbox sandbox = AshbySandbox.start(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)))) {
            page = Recording.of(sandbox, 1).pages().get(0);
        }
    }

    @Benchmark
    public List<Candidate> records() {
        return decode(toRecord);
    }

    @Benchmark
    public List<JsonNode> trees() {
        return decode(toTree);
    }

    @Benchmark
    public List<Person> recordsByHand() {
        return decode(PersonReader::read);
    }

    /** What the parser alone takes. */
    @Benchmark
    public int tokens() {
        return decode(parser -> parser.skipChildren().currentToken()).size();
    }

    private <T> List<T> decode(RecordDecoder<T> decoder) {
        List<T> records = new ArrayList<>(Recording.PAGE);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), page)) {
            while (parser.nextToken() != JsonToken.START_ARRAY) {
                // The results are the first array.
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                records.add(decoder.decode(parser));
            }
        }
        return records;
    }
}
