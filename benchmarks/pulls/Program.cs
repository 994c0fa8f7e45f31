using TridentFramework.Benchmarks.Pulls;

return PullsCommand.Invoke(args, Console.Out, Console.Error);
