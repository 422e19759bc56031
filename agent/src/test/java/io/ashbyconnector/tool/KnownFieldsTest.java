package io.ashbyconnector.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFieldsTest {

    @TempDir
    private Path directory;

    @Test
    void what_is_trusted_of_one_entitys_records_is_not_of_anothers_of_the_same_type() throws IOException {
        Files.writeString(directory.resolve("index"), "labels: Ours.\nwishes: Theirs.\n");
        Files.writeString(directory.resolve("labels.json"), entity("[\"*\"]"));
        Files.writeString(directory.resolve("wishes.json"), entity("[]"));
        Catalog catalog = Catalog.of(directory);
        KnownFields fields = new KnownFields(catalog);

        assertThat(title(fields, catalog.entity("labels")).isOrganizations()).isTrue();
        assertThat(title(fields, catalog.entity("wishes")).isOrganizations()).isFalse();
    }

    private static KnownField title(KnownFields fields, Entity entity) {
        return fields.of(entity, entity.actions().get(0)).field("title");
    }

    private static String entity(String trustedText) {
        return """
                {
                  "records": {"candidate.CandidateTag": {"trustedText": %s}},
                  "actions": [
                    {
                      "name": "list",
                      "description": "Lists.",
                      "effect": "READ",
                      "answer": "LIST",
                      "record": "candidate.CandidateTag"
                    }
                  ]
                }
                """.formatted(trustedText);
    }
}
