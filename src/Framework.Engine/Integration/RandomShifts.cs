using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;

namespace TridentFramework.Engine.Integration;

/// <summary>Digital shifts of the Sobol points of one integral.</summary>
/// <param name="key">Stream of the integral: seed and name.</param>
internal readonly struct RandomShifts(ulong key)
{
    /// <summary>Shifts of one randomisation, by dimension.</summary>
    public ulong[] Of(ulong stream)
    {
        var shifts = new ulong[PhaseSpaceBlock.Dimensions];
        for (var dimension = 0; dimension < shifts.Length; dimension++)
            shifts[dimension] = Philox.Word(key, stream, (ulong)dimension);
        return shifts;
    }
}
