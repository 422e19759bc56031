package io.ashbyconnector.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a program can use says what it is for, what it takes, what it returns and what it throws. Whether the comments
 * are well formed and what they link exists, the profile {@code release} checks.
 */
class JavadocTest {

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
    void everything_public_has_a_complete_comment(Published module) throws Exception {
        assertThat(gaps(module)).isEmpty();
    }

    private static List<String> gaps(Published module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> gaps = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(module.folder().resolve("src/main/java"))) {
            List<Path> published = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(INSIDE))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(published));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Gaps(comments, gaps).scan(unit, null);
            }
        }
        return gaps;
    }

    /** Finds what is public all the way up and has no comment, or one that leaves something out. */
    private static final class Gaps extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees comments;
        private final List<String> gaps;

        Gaps(DocTrees comments, List<String> gaps) {
            this.comments = comments;
            this.gaps = gaps;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            List<VariableTree> components = type.getMembers().stream()
                    .filter(member -> type.getKind() == Tree.Kind.RECORD)
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(member -> !isStatic(member))
                    .toList();
            Map<String, String> tags = require(
                    type.getSimpleName(),
                    params(type.getTypeParameters(), components).toList());
            components.forEach(component -> requireDescription(component, tags));
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isPublic(method.getModifiers()) && !overrides) {
                String result = String.valueOf(method.getReturnType());
                require(
                        method.getName(),
                        Stream.of(
                                        params(method.getTypeParameters(), method.getParameters()),
                                        Stream.of("@return")
                                                .filter(tag -> !result.equals("null") && !result.equals("void")),
                                        method.getThrows().stream().map(thrown -> "@throws " + simple(thrown)))
                                .flatMap(tags -> tags)
                                .toList());
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
            if (isPublic(field.getModifiers()) && isStatic(field)) {
                require(field.getName(), List.of());
            }
            return null;
        }

        /** Members of interfaces are public without saying so. */
        private boolean isPublic(ModifiersTree modifiers) {
            TreePath owner = getCurrentPath().getParentPath();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || (owner.getLeaf().getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }

        private static boolean isStatic(VariableTree field) {
            return field.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        private static Stream<String> params(
                List<? extends TypeParameterTree> types, List<? extends VariableTree> values) {
            return Stream.concat(
                    types.stream().map(type -> "@param <" + type.getName() + ">"),
                    values.stream().map(value -> "@param " + value.getName()));
        }

        private static String simple(Object name) {
            return name.toString().replaceFirst(".*\\.", "");
        }

        /** The tags of the comment, with their texts. */
        private Map<String, String> require(CharSequence name, List<String> tags) {
            DocCommentTree comment = comments.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                report(name, "no comment");
                return Map.of();
            }
            Map<String, String> found = new LinkedHashMap<>();
            new DocTreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitParam(ParamTree tag, @Nullable Void unused) {
                    String param = tag.isTypeParameter() ? "<" + tag.getName() + ">" : "" + tag.getName();
                    found.put("@param " + param, text(tag.getDescription()));
                    return null;
                }

                @Override
                public @Nullable Void visitReturn(ReturnTree tag, @Nullable Void unused) {
                    found.put("@return", text(tag.getDescription()));
                    return null;
                }

                @Override
                public @Nullable Void visitThrows(ThrowsTree tag, @Nullable Void unused) {
                    found.put("@throws " + simple(tag.getExceptionName()), text(tag.getDescription()));
                    return null;
                }
            }.scan(comment, null);
            tags.stream()
                    .filter(tag -> found.getOrDefault(tag, "").isBlank())
                    .forEach(tag -> report(name, "no " + tag));
            return found;
        }

        /** What machines read of a component is part of what people read of it. */
        private void requireDescription(VariableTree component, Map<String, String> tags) {
            String told = tags.getOrDefault("@param " + component.getName(), "");
            component.getModifiers().getAnnotations().stream()
                    .filter(annotation ->
                            annotation.getAnnotationType().toString().equals("JsonPropertyDescription"))
                    .map(Gaps::value)
                    .filter(description ->
                            !told.toLowerCase(Locale.ROOT).contains(description.toLowerCase(Locale.ROOT)))
                    .forEach(description -> report(component.getName(), "@param does not say '" + description + "'"));
        }

        private static String value(AnnotationTree annotation) {
            ExpressionTree argument = annotation.getArguments().get(0);
            return literal(argument instanceof AssignmentTree assigned ? assigned.getExpression() : argument);
        }

        private static String literal(ExpressionTree text) {
            return text instanceof BinaryTree sum
                    ? literal(sum.getLeftOperand()) + literal(sum.getRightOperand())
                    : String.valueOf(((LiteralTree) text).getValue());
        }

        private static String text(List<?> description) {
            return description.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ");
        }

        private void report(CharSequence name, String gap) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long start = comments.getSourcePositions()
                    .getStartPosition(unit, getCurrentPath().getLeaf());
            gaps.add(unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(start) + " " + name + ": "
                    + gap);
        }
    }
}
