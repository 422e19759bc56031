package io.ashbyconnector.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a program can use says what it is for. Whether the comments are well formed and what they link exists, the
 * profile {@code release} checks.
 */
class JavadocTest {

    /** What AshbyRecord and OpenEnum tell once for all records and enumerations. */
    private static final Set<String> TOLD_ONCE = Set.of("builder", "toBuilder", "of", "known");

    /** The sandbox is used through one of its packages. */
    private static final String INSIDE = ".*/io/ashbyconnector/(internal|sandbox/[a-z]+)/.*";

    /** Not the command, which is no library. */
    static List<Published> libraries() throws Exception {
        return Published.modules().stream()
                .filter(Published::isJar)
                .filter(module -> !module.artifact().endsWith("-cli"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void every_public_type_and_method_has_a_comment(Published module) throws Exception {
        assertThat(undocumented(module)).isEmpty();
    }

    private static List<String> undocumented(Published module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> missing = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(module.folder().resolve("src/main/java"))) {
            List<Path> published = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(INSIDE))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(published));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Missing(comments, missing).scan(unit, null);
            }
        }
        return missing;
    }

    /** Finds what is public all the way up and has no comment. */
    private static final class Missing extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees comments;
        private final List<String> missing;

        Missing(DocTrees comments, List<String> missing) {
            this.comments = comments;
            this.missing = missing;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            require(type.getSimpleName());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean constructs = method.getReturnType() == null;
            if (isPublic(method.getModifiers()) && !overrides && !constructs && !isToldOnce(method)) {
                require(method.getName());
            }
            return null;
        }

        /** {@code candidates()}, which returns {@code Candidates}, is told of there. */
        private boolean isToldOnce(MethodTree method) {
            if (String.valueOf(method.getReturnType())
                    .equalsIgnoreCase(method.getName().toString())) {
                return true;
            }
            return String.valueOf(getCurrentPath().getCompilationUnit().getPackageName())
                            .startsWith("io.ashbyconnector.model.")
                    && TOLD_ONCE.contains(method.getName().toString());
        }

        /** Members of interfaces are public without saying so. */
        private boolean isPublic(ModifiersTree modifiers) {
            TreePath owner = getCurrentPath().getParentPath();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || (owner.getLeaf().getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }

        private void require(CharSequence name) {
            if (comments.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                long start = comments.getSourcePositions()
                        .getStartPosition(unit, getCurrentPath().getLeaf());
                missing.add(
                        unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(start) + " " + name);
            }
        }
    }
}
