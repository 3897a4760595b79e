using System.Numerics;

namespace BnSyn.Engine.Numerics.Singles;

/// <summary>One binary32 number: the formulas over lanes for those who need no lanes.</summary>
internal readonly struct SingleLanes1(float value) : ISingleLanes<SingleLanes1>
{
    private readonly float _value = value;

    public static int Count => 1;

    /// <summary>The number.</summary>
    internal float Value => _value;

    private uint Word => BitConverter.SingleToUInt32Bits(_value);

    public static SingleLanes1 operator +(SingleLanes1 left, SingleLanes1 right) => new(left._value + right._value);

    public static SingleLanes1 operator -(SingleLanes1 left, SingleLanes1 right) => new(left._value - right._value);

    public static SingleLanes1 operator *(SingleLanes1 left, SingleLanes1 right) => new(left._value * right._value);

    public static SingleLanes1 operator /(SingleLanes1 left, SingleLanes1 right) => new(left._value / right._value);

    public static SingleLanes1 Broadcast(float value) => new(value);

    public static SingleLanes1 Load(ref readonly float source) => new(source);

    public static SingleLanes1 FusedMultiplyAdd(SingleLanes1 left, SingleLanes1 right, SingleLanes1 addend) =>
        new(MathF.FusedMultiplyAdd(left._value, right._value, addend._value));

    public static SingleLanes1 Sqrt(SingleLanes1 value) => new(MathF.Sqrt(value._value));

    public static SingleLanes1 GreaterOrEqual(SingleLanes1 left, SingleLanes1 right) =>
        BroadcastWord(left._value >= right._value ? uint.MaxValue : 0);

    public static SingleLanes1 Select(SingleLanes1 mask, SingleLanes1 whenTrue, SingleLanes1 whenFalse) =>
        mask.Word != 0 ? whenTrue : whenFalse;

    public static SingleLanes1 BroadcastWord(uint word) => new(BitConverter.UInt32BitsToSingle(word));

    public static SingleLanes1 LaneNumbers() => BroadcastWord(0);

    public static SingleLanes1 AddWords(SingleLanes1 left, SingleLanes1 right) => BroadcastWord(unchecked(left.Word + right.Word));

    public static SingleLanes1 SubtractWords(SingleLanes1 left, SingleLanes1 right) => BroadcastWord(unchecked(left.Word - right.Word));

    public static void Mix(ref SingleLanes1 a, ref SingleLanes1 b, int rotation)
    {
        a = AddWords(a, b);
        b = BroadcastWord(BitOperations.RotateLeft(b.Word, rotation) ^ a.Word);
    }

    public static SingleLanes1 ShiftWordsLeft(SingleLanes1 words, int bits) => BroadcastWord(words.Word << bits);

    public static SingleLanes1 ShiftWordsRight(SingleLanes1 words, int bits) => BroadcastWord(words.Word >> bits);

    public static SingleLanes1 WordsToNumbers(SingleLanes1 words) => new((int)words.Word);

    public void Store(ref float target) => target = _value;

    public uint ToBits() => Word >> 31;
}
