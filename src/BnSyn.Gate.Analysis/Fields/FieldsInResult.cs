using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Fields;

/// <summary>What a judged run holds of this kind.</summary>
internal static class FieldsInResult
{
    extension(GateResult result)
    {
        /// <summary>Fields beside what they are expected to be; empty where none was compared.</summary>
        public IReadOnlyList<FieldResult> Fields => result.Of<FieldJudgement>().Results;
    }
}
