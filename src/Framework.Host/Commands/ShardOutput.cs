using System.Text.Json.Nodes;
using TridentFramework.Host.Files;
using TridentFramework.Host.Output;
using TridentFramework.Host.Runs;
using TridentFramework.Host.Shards;

namespace TridentFramework.Host.Commands;

/// <summary>Writes a shard and says how to go on.</summary>
internal static class ShardOutput
{
    /// <summary>Writes the shard's file, and says what was written and what did not converge.</summary>
    /// <param name="session">Where to speak.</param>
    /// <param name="number">Which shard.</param>
    /// <param name="plan">Plan of the study.</param>
    /// <param name="estimates">Estimates of the shard.</param>
    /// <param name="directory">Where to write.</param>
    /// <param name="effort">What it took.</param>
    /// <param name="shard">Content of the file.</param>
    public static ExitCode Write(
        CommandSession session,
        ShardNumber number,
        StudyPlan plan,
        StudyEstimates estimates,
        OutputDirectory directory,
        string effort,
        Shard shard)
    {
        directory.Write([(number.FileName, VersionedJson.Write(shard))], []);
        var isPrinted = session.Print(
            writer => writer.WriteLine(session.WritesJson ? Json(directory, number, shard).ToJsonString() :
                $"wrote {Path.Combine(directory.Path, number.FileName)}, {shard.Estimates.Count} of {shard.Integrals} integrals; "
                + $"when there are all {number.Count} shards: trident merge {directory.Path} --out RESULTS"),
            "this");
        session.Say($"wrote {number.FileName} to {directory.Path} ({effort})");
        var code = ConvergenceReport.Write(estimates.Missed(plan), session.Error);
        return isPrinted ? code : ExitCode.InputOutput;
    }

    private static JsonObject Json(OutputDirectory directory, ShardNumber number, Shard shard) => new()
    {
        ["file"] = Path.Combine(directory.Path, number.FileName),
        ["integrals"] = shard.Estimates.Count,
        ["integralsOfAll"] = shard.Integrals,
        ["shards"] = number.Count,
    };
}
