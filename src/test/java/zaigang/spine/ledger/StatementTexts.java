package zaigang.spine.ledger;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * All texts that the program gives to {@link Tx}, found in its source without running it: literals and constants, what is put together
 * of them, each way that a condition or a switch may go, and each call of a method to which a text is given. Whatever else stands in the
 * place of a text may depend on values, and is told.
 */
final class StatementTexts {
    private final Sources sources;
    /** What is given to the methods in which a statement stands, as one of the ways that lead there gives it. */
    private final Map<Element, TreePath> given = new HashMap<>();

    /** @param loose the places whose text may depend on values, with what stands there */
    record Found(Set<String> texts, List<String> loose) {}

    /** What methods have got that stand further down than the statement: for this one look only. */
    private record Frame(Map<Element, Bound> got) {
        static final Frame NONE = new Frame(Map.of());
    }

    private record Bound(TreePath expression, Frame frame) {}

    /** Not a text of the program. */
    private static final class Loose extends RuntimeException {
        private static final long serialVersionUID = 1;

        Loose(Tree what) {
            super(what.toString(), null, false, false);
        }
    }

    /** It depends on who calls. */
    private static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient ExecutableElement of;

        Asked(ExecutableElement of) {
            super(of.toString(), null, false, false);
            this.of = of;
        }
    }

    private StatementTexts(Sources sources) {
        this.sources = sources;
    }

    static Found in(Sources sources) {
        var texts = new TreeSet<String>();
        var loose = new ArrayList<String>();
        sources.statements().forEach(text -> {
            try {
                new StatementTexts(sources).texts(text).forEach(t -> texts.add(t.replaceAll("\\s+", " ").strip()));
            } catch (Loose e) {
                loose.add(sources.place(text) + ": " + e.getMessage());
            }
        });
        return new Found(texts, loose);
    }

    private Set<String> texts(TreePath text) {
        try {
            return of(text, Frame.NONE);
        } catch (Asked asked) {
            var all = new LinkedHashSet<String>();
            List<TreePath> calls = sources.calls(asked.of);
            if (calls.isEmpty() || given.containsKey(asked.of)) {
                throw new Loose(text.getLeaf());
            }
            given.put(asked.of, text);
            calls.forEach(call -> {
                var arguments = sources.arguments(call);
                bind(asked.of, arguments, given);
                all.addAll(texts(text));
            });
            asked.of.getParameters().forEach(given::remove);
            given.remove(asked.of);
            return all;
        }
    }

    private static void bind(ExecutableElement method, List<TreePath> arguments, Map<Element, TreePath> to) {
        for (int i = 0; i < Math.min(arguments.size(), method.getParameters().size()); i++) {
            to.put(method.getParameters().get(i), arguments.get(i));
        }
    }

    private Set<String> of(TreePath at, Frame frame) {
        return switch (at.getLeaf()) {
            case LiteralTree l -> Set.of(String.valueOf(l.getValue()));
            case ParenthesizedTree p -> of(new TreePath(at, p.getExpression()), frame);
            case BinaryTree b when b.getKind() == Tree.Kind.PLUS -> each(of(new TreePath(at, b.getLeftOperand()), frame),
                    of(new TreePath(at, b.getRightOperand()), frame), String::concat);
            case ConditionalExpressionTree c -> either(of(new TreePath(at, c.getTrueExpression()), frame),
                    of(new TreePath(at, c.getFalseExpression()), frame));
            case SwitchExpressionTree s -> s.getCases().stream().map(c -> of(body(at, c), frame)).reduce(Set.of(), StatementTexts::either);
            case IdentifierTree i -> named(at, frame);
            case MemberSelectTree m -> named(at, frame);
            case MethodInvocationTree m -> called(at, m, frame);
            case NewClassTree n when isCondition(sources.element(at).getEnclosingElement()) ->
                    of(new TreePath(at, n.getArguments().getFirst()), frame);
            default -> throw new Loose(at.getLeaf());
        };
    }

    private static TreePath body(TreePath at, CaseTree c) {
        if (c.getBody() instanceof ExpressionTree e) {
            return new TreePath(new TreePath(at, c), e);
        }
        throw new Loose(c);
    }

    private static boolean isCondition(Element type) {
        return type.toString().equals(Condition.class.getName());
    }

    private Set<String> named(TreePath at, Frame frame) {
        Element element = sources.element(at);
        if (element instanceof VariableElement v && v.getConstantValue() != null) {
            return Set.of(String.valueOf(v.getConstantValue()));
        }
        if (frame.got().containsKey(element)) {
            Bound bound = frame.got().get(element);
            return of(bound.expression(), bound.frame());
        }
        if (given.containsKey(element)) {
            return of(given.get(element), Frame.NONE);
        }
        if (element.getKind() == ElementKind.PARAMETER && element.getEnclosingElement() instanceof ExecutableElement method) {
            throw new Asked(method);
        }
        boolean fixed = element.getKind() == ElementKind.LOCAL_VARIABLE && !sources.changes(element)
                || element.getKind() == ElementKind.FIELD
                        && element.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
        if (fixed && sources.path(element) instanceof TreePath path && path.getLeaf() instanceof VariableTree v
                && v.getInitializer() != null) {
            return of(new TreePath(path, v.getInitializer()), frame);
        }
        throw new Loose(at.getLeaf());
    }

    private Set<String> called(TreePath at, MethodInvocationTree call, Frame frame) {
        var method = (ExecutableElement) sources.element(at);
        String name = method.getEnclosingElement() + "." + method.getSimpleName();
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            var receiver = new TreePath(new TreePath(at, select), select.getExpression());
            if (name.equals("java.lang.String.formatted")) {
                return formatted(of(receiver, frame), sources.arguments(at), frame);
            }
            if (name.equals(Condition.class.getName() + ".text")) {
                return of(receiver, frame);
            }
        }
        boolean oneBody = method.getModifiers().contains(Modifier.STATIC) || method.getModifiers().contains(Modifier.PRIVATE);
        List<TreePath> results = oneBody ? sources.results(method) : List.of();
        if (results.isEmpty()) {
            throw new Loose(call);
        }
        var arguments = new HashMap<Element, TreePath>();
        bind(method, sources.arguments(at), arguments);
        var inner = new Frame(arguments.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Bound(e.getValue(), frame))));
        return results.stream().map(r -> of(r, inner)).reduce(Set.of(), StatementTexts::either);
    }

    private Set<String> formatted(Set<String> patterns, List<TreePath> arguments, Frame frame) {
        Set<String> all = patterns;
        for (TreePath argument : arguments) {
            all = each(all, of(argument, frame), (pattern, piece) -> {
                int place = pattern.indexOf("%s");
                return pattern.substring(0, place) + piece + pattern.substring(place + 2);
            });
        }
        return all;
    }

    private static Set<String> either(Set<String> some, Set<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<String> each(Set<String> some, Set<String> others, BinaryOperator<String> together) {
        return some.stream().flatMap(s -> others.stream().map(o -> together.apply(s, o)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
