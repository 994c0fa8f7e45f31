namespace TridentFramework.Engine.Random;

/// <summary>Turns a seed and a name into a random stream of its own, the same on every machine and for every order of work.</summary>
public static class StreamKey
{
    /// <summary>64-bit FNV-1a hash of the name, mixed with the seed by one Philox block.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="name">What the stream is for, such as "numu -> numu mu- mu+ | coherent Ar40 | 5 GeV".</param>
    public static ulong Create(ulong seed, string name)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var character in name)
            hash = (hash ^ character) * 0x100000001B3UL;
        return Philox.Word(seed, 0x54524944454E54UL, hash);
    }
}
