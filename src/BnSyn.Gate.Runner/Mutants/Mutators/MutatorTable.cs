namespace BnSyn.Gate.Runner.Mutants.Mutators;

/// <summary>Every kind of mutant: one row, one file.</summary>
internal static class MutatorTable
{
    /// <summary>All rows, in the order in which they number the mutants of one place.</summary>
    public static IReadOnlyList<Mutator> All { get; } =
    [
        new("number", "`2.5` becomes `2.525`, `7` becomes `8` and `6`, `0` and `1` become each other; of a table of more than eight the first, the middle and the last", NumberMutator.ChangesOf),
        new("boolean", "`true` and `false` become each other", BooleanMutator.ChangesOf),
        new("comparison", "`<` and `<=`, `>` and `>=`, `==` and `!=` become each other", OperatorMutator.Comparisons),
        new("arithmetic", "`+` and `-`, `*` and `/` become each other; `%` becomes `*`", OperatorMutator.Arithmetic),
        new("bits", "`<<` and `>>`, `&` and `|` become each other; `^` becomes `|`, `>>>` becomes `<<`", OperatorMutator.Bits),
        new("logic", "`&&` and `||` become each other", OperatorMutator.Logic),
        new("sign", "`-x`, `!x` and `~x` become `x`", SignMutator.ChangesOf),
        new("condition", "the condition of `if`, a loop or `?:` is negated", ConditionMutator.ChangesOf),
        new("call", "`Min` and `Max`, `Floor` and `Ceiling`, `Greater` and `GreaterOrEqual` and their like become each other; `Abs` and `Clamp` are left out", CallMutator.ChangesOf),
        new("arguments", "two neighbouring arguments of one type are swapped", ArgumentMutator.ChangesOf),
        new("index", "`a[i]` becomes `a[i + 1]`", IndexMutator.ChangesOf),
        new("assignment", "`+=` and `-=`, `*=` and `/=` and their like become each other, also `x++;` and `x--;`", AssignmentMutator.ChangesOf),
        new("statement", "a statement that calls or assigns is left out", StatementMutator.ChangesOf),
        new("return", "a number is returned as 0, a truth as its opposite", ReturnMutator.ChangesOf),
    ];
}
