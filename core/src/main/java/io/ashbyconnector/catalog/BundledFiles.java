package io.ashbyconnector.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files beside a class. From a jar on the class path they are read directly: a class loader looks for a URL first, which takes
 * most of the time of a start where it is asked for all the files of a catalog. Thread-safe.
 */
final class BundledFiles implements CatalogReader.Files {

    private static final String WITHIN = "!/";

    private final Class<?> neighbor;
    private final String folder;
    private final @Nullable ZipFile jar;

    /** @param neighbor a class in the same package as the files */
    BundledFiles(Class<?> neighbor) {
        this.neighbor = neighbor;
        this.folder = neighbor.getPackageName().replace('.', '/') + "/";
        this.jar = jar(neighbor.getResource(neighbor.getSimpleName() + ".class"));
    }

    /** The jar of a class file; null when it is none, or one within another. */
    private static @Nullable ZipFile jar(@Nullable URL classFile) {
        String place = classFile == null || !classFile.getProtocol().equals("jar") ? "" : classFile.getPath();
        int end = place.lastIndexOf(WITHIN);
        if (!place.startsWith("file:") || end < 0) {
            return null;
        }
        try {
            return new ZipFile(Path.of(URI.create(place.substring(0, end))).toFile());
        } catch (IOException | IllegalArgumentException within) {
            return null;
        }
    }

    @Override
    public @Nullable InputStream open(String file) throws IOException {
        if (jar == null) {
            return neighbor.getResourceAsStream(file);
        }
        ZipEntry entry = jar.getEntry(folder + file);
        return entry == null ? null : jar.getInputStream(entry);
    }
}
