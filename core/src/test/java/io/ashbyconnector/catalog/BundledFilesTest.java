package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledFilesTest {

    private static final String FOLDER = "io/ashbyconnector/catalog/";

    @ParameterizedTest
    @ValueSource(strings = {"lib", "with space", "plus+percent%20", "ümlaut!"})
    void files_beside_a_class_in_a_jar_are_read(String folder, @TempDir Path directory) throws Exception {
        Path jar = Files.createDirectory(directory.resolve(folder)).resolve("catalog.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "Catalog.class", resource("Catalog.class"));
            put(zip, "index", "jobs: Positions.".getBytes(StandardCharsets.UTF_8));
        }
        URL[] path = {jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            BundledFiles files = new BundledFiles(loader.loadClass("io.ashbyconnector.catalog.Catalog"));

            try (InputStream index = Objects.requireNonNull(files.open("index"))) {
                assertThat(index).hasContent("jobs: Positions.");
            }
            assertThat(files.open("candidates.json")).isNull();
        }
    }

    @Test
    void files_beside_a_class_in_a_folder_are_read() throws Exception {
        BundledFiles files = new BundledFiles(Catalog.class);

        try (InputStream index = Objects.requireNonNull(files.open("index"))) {
            assertThat(index).asString(StandardCharsets.UTF_8).contains("candidates: ");
        }
        assertThat(files.open("nothing.json")).isNull();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Catalog.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(FOLDER + name));
        zip.write(content);
        zip.closeEntry();
    }
}
