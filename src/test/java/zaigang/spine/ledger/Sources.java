package zaigang.spine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The sources in which SQL may stand, as the compiler understands them: who calls what, and where a transaction is given the text of a
 * statement. The others are only asked whether they know a class.
 */
final class Sources {
    private static final Pattern WITH_SQL = Pattern.compile(".*((Ledger|Sql)|/spine/ledger/[^/]*)\\.java");
    private static final Set<String> GIVEN_TO = Set.of(Tx.class.getName(), Session.class.getName());

    private final Trees trees;
    private final List<String> others;
    private final List<TreePath> statements = new ArrayList<>();
    private final Map<Element, List<TreePath>> calls = new HashMap<>();
    private final Set<Element> changing = new HashSet<>();
    /** Whoever calls these may stand anywhere. */
    private final Set<Element> handedOn = new HashSet<>();

    /** @throws AssertionError where the compiler does not understand them: then statements might be overlooked */
    private Sources(JavacTask task, List<String> others, DiagnosticCollector<JavaFileObject> said) throws IOException {
        this.others = others;
        trees = Trees.instance(task);
        var units = new ArrayList<CompilationUnitTree>();
        task.parse().forEach(units::add);
        task.analyze();
        assertThat(said.getDiagnostics()).filteredOn(d -> d.getKind() == Diagnostic.Kind.ERROR).isEmpty();
        units.forEach(unit -> new Index().scan(unit, null));
        // What a transaction hands on was given to it.
        statements.removeIf(text -> text.getLeaf().toString().equals("sql") && place(text).matches("(Tx|Session)\\.java:.*"));
    }

    /** Of folders and below; compiled, all that they use is on this process' class path. */
    static Sources of(Path... folders) throws IOException {
        var withSql = new ArrayList<Path>();
        var others = new ArrayList<String>();
        for (Path folder : folders) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(f -> f.toString().endsWith(".java")).toList()) {
                    if (WITH_SQL.matcher(file.toString()).matches()) {
                        withSql.add(file);
                    } else {
                        others.add(Files.readString(file));
                    }
                }
            }
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var said = new DiagnosticCollector<JavaFileObject>();
            return new Sources((JavacTask) compiler.getTask(null, files, said,
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")), null,
                    files.getJavaFileObjectsFromPaths(withSql)), others, said);
        }
    }

    private final class Index extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            Element method = element(getCurrentPath());
            calls.computeIfAbsent(method, m -> new ArrayList<>()).add(getCurrentPath());
            if (takesText(method)) {
                arguments(getCurrentPath()).stream().filter(a -> trees.getTypeMirror(a).toString().equals("java.lang.String"))
                        .findFirst().ifPresent(statements::add);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            Element method = element(getCurrentPath());
            handedOn.add(method);
            if (takesText(method)) {
                statements.add(getCurrentPath());
            }
            return super.visitMemberReference(reference, nothing);
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void nothing) {
            changing.add(element(new TreePath(getCurrentPath(), assignment.getVariable())));
            return super.visitAssignment(assignment, nothing);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
            changing.add(element(new TreePath(getCurrentPath(), assignment.getVariable())));
            return super.visitCompoundAssignment(assignment, nothing);
        }
    }

    private static boolean takesText(Element method) {
        return method instanceof ExecutableElement e && GIVEN_TO.contains(e.getEnclosingElement().toString())
                && e.getParameters().stream().anyMatch(p -> p.getSimpleName().contentEquals("sql"));
    }

    /** The expressions that are given to a transaction as the text of a statement. */
    List<TreePath> statements() {
        return statements;
    }

    /** All calls of a method; none where there may be others: it is handed on as a function, or other sources know its class. */
    List<TreePath> calls(ExecutableElement method) {
        String home = method.getEnclosingElement().getSimpleName().toString();
        boolean knownElsewhere = !method.getModifiers().contains(Modifier.PRIVATE) && others.stream().anyMatch(o -> o.contains(home));
        return handedOn.contains(method) || knownElsewhere ? List.of() : calls.getOrDefault(method, List.of());
    }

    boolean changes(Element variable) {
        return changing.contains(variable);
    }

    List<TreePath> arguments(TreePath call) {
        List<? extends ExpressionTree> found = call.getLeaf() instanceof MethodInvocationTree m ? m.getArguments()
                : ((NewClassTree) call.getLeaf()).getArguments();
        return found.stream().map(a -> new TreePath(call, a)).toList();
    }

    /** What a method may return; nothing where it is not among the sources. */
    List<TreePath> results(ExecutableElement method) {
        var found = new ArrayList<TreePath>();
        TreePath path = trees.getPath(method);
        if (path != null && path.getLeaf() instanceof MethodTree m && m.getBody() != null) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitReturn(ReturnTree r, Void nothing) {
                    found.add(new TreePath(getCurrentPath(), r.getExpression()));
                    return null;
                }

                @Override
                public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
                    return null;
                }
            }.scan(path, null);
        }
        return found;
    }

    Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** Where something is declared; null where it is not among the sources. */
    TreePath path(Element element) {
        return trees.getPath(element);
    }

    /** The file and the line. */
    String place(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, path.getLeaf()));
        return Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line;
    }
}
