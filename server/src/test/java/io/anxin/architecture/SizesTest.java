package io.anxin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nothing grows past what a reader holds in the head. Counted in the sources, because that is what
/// is read. A record is as wide as what it tells; only constructors of collaborators are counted.
class SizesTest {

    private static final int CLASS_LINES = 300;
    private static final int METHOD_LINES = 30;
    private static final int LONG_LIST = 20;
    private static final int CONSTRUCTOR_ARGUMENTS = 6;
    private static final int PACKAGE_TYPES = 20;

    private static final List<String> LONG_CLASSES = new ArrayList<>();
    private static final List<String> LONG_METHODS = new ArrayList<>();
    private static final List<String> WIDE_CONSTRUCTORS = new ArrayList<>();
    private static final Map<String, Integer> TYPES = new TreeMap<>();

    @BeforeAll
    static void measure() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Ruler(unit, positions), null);
            }
        }
    }

    @Test
    void noClassIsLongerThan300Lines() {
        assertThat(LONG_CLASSES).isEmpty();
    }

    @Test
    void noMethodIsLongerThan30Lines() {
        assertThat(LONG_METHODS).isEmpty();
    }

    @Test
    void noConstructorTakesMoreThan6Arguments() {
        assertThat(WIDE_CONSTRUCTORS).isEmpty();
    }

    @Test
    void noPackageHoldsMoreThan20Types() {
        TYPES.values().removeIf(types -> types <= PACKAGE_TYPES);
        assertThat(TYPES).isEmpty();
    }

    private static final class Ruler extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Ruler(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            if (!unit.getTypeDecls().isEmpty()) {
                TYPES.merge(unit.getPackageName().toString(), 1, Integer::sum);
            }
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (lines(type) > CLASS_LINES) {
                LONG_CLASSES.add(unit.getPackageName() + "." + type.getSimpleName());
            }
            if (type.getKind() != Tree.Kind.RECORD) {
                type.getMembers().forEach(this::measureConstructor);
            }
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            String name = unit.getSourceFile().getName() + " " + method.getName();
            if (method.getBody() != null && inside(method.getBody()) > METHOD_LINES) {
                LONG_METHODS.add(name + " " + inside(method.getBody()));
            }
            return super.visitMethod(method, null);
        }

        private void measureConstructor(Tree member) {
            if (member instanceof MethodTree method
                    && method.getReturnType() == null
                    && method.getParameters().size() > CONSTRUCTOR_ARGUMENTS) {
                WIDE_CONSTRUCTORS.add(unit.getSourceFile().getName());
            }
        }

        /// Lines between the braces; a statement of SQL counts as one, wherever it is broken, and
        /// so does the making of a record that shows a whole page.
        private long inside(BlockTree body) {
            AtomicLong surplus = new AtomicLong();
            body.accept(
                    new TreeScanner<@Nullable Void, @Nullable Void>() {
                        @Override
                        public @Nullable Void visitLiteral(
                                LiteralTree literal, @Nullable Void nothing) {
                            surplus.addAndGet(lines(literal) - 1);
                            return null;
                        }

                        @Override
                        public @Nullable Void visitNewClass(
                                NewClassTree made, @Nullable Void nothing) {
                            if (made.getArguments().size() <= LONG_LIST) {
                                return super.visitNewClass(made, null);
                            }
                            surplus.addAndGet(lines(made) - 1);
                            return null;
                        }
                    },
                    null);
            return lines(body) - 2 - surplus.get();
        }

        private long lines(Tree tree) {
            LineMap map = unit.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(unit, tree));
            return map.getLineNumber(positions.getEndPosition(unit, tree)) - first + 1;
        }
    }
}
